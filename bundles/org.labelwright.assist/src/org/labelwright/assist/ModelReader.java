/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/**
 * Knows the files of a kind of models that lie in the {@link ModelFolder folders of models}, so that people see which there are and what is wrong
 * with those that do not load. Contributed to {@code org.labelwright.assist.models}. Never called in the UI thread.
 */
public interface ModelReader {

	/** What a model is said to be. */
	record Info(String name, String task, String input, List<String> classes) {

		/**
		 * @param task what it does, as its description or the documentation calls it
		 * @param input what it is given, for people, such as 640 x 640; empty where there is nothing to say
		 * @param classes in the order of the model, empty where it has none
		 */
		public Info {
			classes = List.copyOf(classes);
		}
	}

	/**
	 * The files in a folder, and in the folders in it, that stand for models of this kind, broken ones too. Quick: nothing is loaded.
	 *
	 * @param folder is there
	 */
	List<Path> find(Path folder) throws IOException;

	/**
	 * Reads and loads a model, as it would be before it is used. May take as long as that.
	 *
	 * @throws IOException with the reason, for people, where that is impossible
	 * @throws CancellationException where the progress told it to stop
	 */
	Info read(Path file, Progress progress) throws IOException;
}
