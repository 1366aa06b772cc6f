/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.transform.ClassMap;
import org.labelwright.core.transform.Query;
import org.labelwright.core.transform.RemapSource;
import org.labelwright.core.transform.SplitSource;
import org.labelwright.core.transform.Splits;
import org.labelwright.core.transform.WhereSource;
import picocli.CommandLine.Option;

/** What can be done to annotations on their way: filter, then remap classes, then split. */
final class TransformOptions {

	@Option(names = "--where", paramLabel = "CONDITION", description = "Takes only annotations for which this holds, such as \"class = 'car' and area > 400\".")
	private Optional<String> where = Optional.empty();

	@Option(names = "--drop-empty", description = "With --where: leaves out items in which no annotation is left.")
	private boolean dropEmpty;

	@Option(names = "--remap", paramLabel = "FILE", description = "Renames, merges or drops classes: JSON {\"car\": \"vehicle\", \"tree\": null} or lines car,vehicle.")
	private Optional<Path> remap = Optional.empty();

	@Option(names = "--split", paramLabel = "PARTS", description = "Splits the items at random with equal shares of each class: train=0.8,val=0.1,test=0.1.")
	private Optional<String> split = Optional.empty();

	@Option(names = "--split-seed", paramLabel = "N", defaultValue = "1", description = "Another number gives another split (${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--split-group", paramLabel = "NAME", description = "Items with the same folder (\"folder\"), or the same value of this attribute, stay together.")
	private Optional<String> group = Optional.empty();

	DatasetSource apply(DatasetSource source, Console console) throws IOException {
		if (group.isPresent() && split.isEmpty()) {
			throw new BadInputException("--split-group says what stays together in a split; --split is missing");
		}
		if (dropEmpty && where.isEmpty()) {
			throw new BadInputException("--drop-empty leaves out items in which --where leaves nothing; --where is missing");
		}
		DatasetSource changed = source;
		if (where.isPresent()) {
			changed = new WhereSource(changed, Query.parse(where.get()), dropEmpty);
		}
		if (remap.isPresent()) {
			changed = new RemapSource(changed, ClassMap.read(console.path(remap.get())));
		}
		if (split.isPresent()) {
			changed = new SplitSource(changed, Splits.parse(split.get(), seed, group), console.progress("splitting"));
		}
		return changed;
	}
}
