/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.brat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextRecords;

/** Writes brat standoff: a folder with a text and a file of annotations for each item. */
public final class BratExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return Brat.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Map<String, String> classes = Classes.names(source.ontology());
		Map<String, String> relations = TextOntology.relationNames(source.ontology());
		EntityIds entities = EntityIds.of(source.ontology());
		ExportCheck check = new ExportCheck("brat", capabilities(), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			TextRecords.forEach(source, check, losses, progress, (one, text) -> {
				StandoffWriter writer = new StandoffWriter(one, text, classes, relations, entities, check, losses);
				String stem = folder.uniqueFile(Folders.exportStem(one.item()), one.item(), losses);
				folder.write(stem + Brat.TEXT, text.text());
				folder.write(stem + Brat.ANNOTATIONS, writer.write());
				written[0] += writer.annotations();
			});
			settings(source, folder, losses);
			folder.commit();
		}
		return written[0];
	}

	/** As they came: what they say beside the names of types, such as which arguments an event takes, is known to them alone. */
	private static void settings(DatasetSource source, FolderOutput folder, LossReport losses) throws IOException {
		JsonNode kept = new Origins(Brat.ID).of(source.origin());
		for (Map.Entry<String, JsonNode> file : kept.path(Brat.SETTINGS_KEPT).properties()) {
			String text = file.getValue().asText();
			folder.write(file.getKey(), text);
			if (file.getKey().equals(Brat.SETTINGS.getFirst())) {
				Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}_-]+")));
				kept.path(Brat.CLASSES_KEPT).forEach(name -> words.add(name.asText()));
				Classes.names(source.ontology()).values().stream().distinct().filter(name -> !words.contains(name)).forEach(name -> losses.add("classes that " + file.getKey() + " does not define",
						"the file is written as it was read; brat shows such annotations as wrong until it has them", name, ""));
			}
		}
	}
}
