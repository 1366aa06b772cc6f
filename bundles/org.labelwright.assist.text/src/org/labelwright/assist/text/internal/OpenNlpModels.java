/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.labelwright.assist.ModelReader;
import org.labelwright.core.Progress;

/** The models of OpenNLP that lie in a folder of models. */
public final class OpenNlpModels implements ModelReader {

	@Override
	public List<Path> find(Path folder) throws IOException {
		return LanguageModels.files(folder);
	}

	@Override
	public Info read(Path file, Progress progress) throws IOException {
		ModelFile model = ModelFile.read(file);
		switch (model.kind()) {
		case SENTENCES -> model.load(SentenceModel::new);
		case TOKENS -> model.load(TokenizerModel::new);
		case PARTS_OF_SPEECH -> model.load(POSModel::new);
		case NAMES -> model.load(TokenNameFinderModel::new);
		}
		return new Info(model.name(), model.kind().words(), model.language(), List.of());
	}
}
