/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;

/** The formats that are installed. Immutable. */
public final class Formats {

	/** The extension point. */
	public static final String POINT = "org.labelwright.core.formats";

	private static final double SURE_ENOUGH = 0.3;
	private static final double SURE = 0.9;
	/** Below that a folder is a heap of images or texts, which may have labels among them. */
	private static final double SURE_OF_FOLDER = 0.5;
	private static final double SURE_OF_FILE = 0.6;

	private final List<Format> formats;
	private final Contributions contributions;

	/** @param contributions where to read what is installed, and where failures of contributions are reported */
	public Formats(Contributions contributions) {
		this.contributions = contributions;
		this.formats = contributions.of(POINT).stream().map(this::format)
				.sorted(Comparator.comparing(Format::id)).toList();
	}

	private Format format(Contribution contribution) {
		return new Format(contribution.id(), contribution.attribute("name").orElse(contribution.id()),
				contribution.attribute("description").orElse(""), contribution.attribute("extension").orElse(""),
				contribution.creator("importer", Importer.class).map(maker -> () -> new GuardedImporter(contribution.id(), maker, contributions)),
				contribution.creator("exporter", Exporter.class).map(maker -> () -> new GuardedExporter(contribution.id(), maker, contributions)));
	}

	/** By id. */
	public List<Format> all() {
		return formats;
	}

	public Optional<Format> find(String id) {
		return formats.stream().filter(format -> format.id().equals(id)).findFirst();
	}

	/**
	 * The format that is surest to know the file or folder, or what an archive holds; empty where none is sure enough.
	 *
	 * @throws BadInputException where none is and not all could be read: it says what could not, and why
	 */
	public Optional<Format> detect(Path path) throws IOException {
		List<IOException> unread = new ArrayList<>();
		try {
			Optional<Format> found = Archives.isArchive(path) ? detectArchive(path, unread) : detectUnpacked(path, unread);
			if (found.isPresent() || unread.isEmpty()) {
				return found;
			}
		} catch (BadInputException e) {
			throw e;
		} catch (IOException e) {
			unread.add(e);
		}
		throw new BadInputException(path, "", unread(unread.getFirst()), unread.getFirst());
	}

	private Optional<Format> detectArchive(Path path, List<IOException> unread) throws IOException {
		try (Archives.Unpacked sample = new Archives(Archives.Limits.DEFAULT).sample(path)) {
			return Archives.isArchive(sample.content()) ? Optional.empty() : detectUnpacked(sample.content(), unread);
		}
	}

	private Optional<Format> detectUnpacked(Path path, List<IOException> unread) throws IOException {
		Optional<Format> found = labelFiles(path, unread).map(LabelFiles::format);
		return found.isPresent() ? found : surest(path, SURE_ENOUGH, unread);
	}

	/** What to read one by one in a folder that no format knows as a whole. */
	private Optional<LabelFiles> labelFiles(Path folder, List<IOException> unread) throws IOException {
		return !Files.isDirectory(folder) || surest(folder, SURE_OF_FOLDER, unread).isPresent() ? Optional.empty()
				: LabelFiles.in(folder, file -> surest(file, SURE_OF_FILE, unread));
	}

	/** @param unread takes what kept formats from seeing whether it is theirs */
	private Optional<Format> surest(Path path, double least, List<IOException> unread) {
		Format best = null;
		double surest = least;
		for (Format format : formats) {
			if (format.importer().isPresent()) {
				double sure = sure(format, path, unread);
				if (sure > surest) {
					surest = sure;
					best = format;
				}
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * Opens a dataset or a foreign file or folder to read it.
	 *
	 * @param format the id, empty to find out
	 * @param options of the importer, by name; those not named have their default
	 * @throws BadInputException where there is nothing, or no format knows it, or it cannot be read
	 */
	public DatasetSource open(Path path, Optional<String> format, Map<String, String> options, LossReport losses,
			Progress progress) throws IOException {
		if (!Files.exists(path)) {
			throw new BadInputException(path, "", "there is no such file or folder");
		}
		if (isArchive(path) && !isDocument(path, format)) {
			return openArchive(path, format, options, losses, progress);
		}
		if (format.map(Dataset.FORMAT::equals).orElse(Dataset.isDataset(path))) {
			return Dataset.open(path);
		}
		List<IOException> unread = new ArrayList<>();
		Optional<LabelFiles> unpacked = format.isPresent() ? Optional.empty() : labelFiles(path, unread);
		Optional<Format> known = format.isPresent() ? Optional.of(find(format.get()).orElseThrow(() -> unknown(format.get())))
				: unpacked.map(LabelFiles::format).or(() -> surest(path, SURE_ENOUGH, unread));
		if (known.isEmpty()) {
			throw unknown(path, unread);
		}
		Format found = known.get();
		Importer importer = found.importer()
				.orElseThrow(() -> new BadInputException("The format " + found.id() + " can only be written")).get();
		Options given = Options.of(importer.options(), options);
		if (!Files.isDirectory(path) || sure(found, path, unread) > 0) {
			return importer.open(path, given, losses, progress);
		}
		Optional<LabelFiles> files = format.isPresent() ? LabelFiles.in(path, file -> known.filter(one -> sure(one, file, unread) >= SURE_OF_FILE)) : unpacked;
		return files.isPresent() ? files.get().open(path, importer, given, losses, progress) : openUnknown(path, found, importer, given, losses, progress);
	}

	/** A folder in which a format was asked for that is not there at all is told so, whether its importer finds nothing or takes no folders. */
	private static DatasetSource openUnknown(Path path, Format format, Importer importer, Options options, LossReport losses, Progress progress) throws IOException {
		String nothing = "holds nothing of the format " + format.id();
		DatasetSource source;
		try {
			source = importer.open(path, options, losses, progress);
		} catch (BadInputException e) {
			throw e;
		} catch (IOException e) {
			throw new BadInputException(path, "", nothing, e);
		}
		if (source.itemCount() == 0) {
			source.close();
			throw new BadInputException(path, "", nothing);
		}
		return source;
	}

	/** What is no whole JSON is of no format; that is better said than that nobody knows it. */
	private BadInputException unknown(Path path, List<IOException> unread) throws IOException {
		if (!unread.isEmpty() && !(unread.getFirst() instanceof BadInputException)) {
			return new BadInputException(path, "", unread(unread.getFirst()), unread.getFirst());
		}
		if (Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
			Reading.whole(path);
		}
		return new BadInputException(path, "", "no installed format knows this; name one with --from (" + ids() + ")"
				+ unread.stream().findFirst().map(first -> "; " + unread(first)).orElse(""));
	}

	/** The messages of exceptions of files are their names alone. */
	private static String unread(IOException cause) {
		return "not all of it could be read: " + switch (cause) {
		case AccessDeniedException denied -> denied.getFile() + ": access is denied";
		case NoSuchFileException gone -> gone.getFile() + ": is not there";
		default -> String.valueOf(cause.getMessage());
		};
	}

	private static boolean isArchive(Path path) throws BadInputException {
		try {
			return Archives.isArchive(path);
		} catch (IOException e) {
			throw new BadInputException(path, "", unread(e), e);
		}
	}

	/** Some documents are zip files themselves, such as those of Word; they are not to be unpacked. */
	private boolean isDocument(Path path, Optional<String> format) {
		return formats.stream().filter(one -> one.importer().isPresent() && format.map(one.id()::equals).orElse(true))
				.anyMatch(one -> sure(one, path, new ArrayList<>()) > SURE);
	}

	private static double sure(Format format, Path path, List<IOException> unread) {
		try {
			return format.importer().orElseThrow().get().detect(path);
		} catch (IOException e) {
			unread.add(e);
			return 0;
		}
	}

	private DatasetSource openArchive(Path path, Optional<String> format, Map<String, String> options, LossReport losses, Progress progress)
			throws IOException {
		Archives.Unpacked unpacked = new Archives(Archives.Limits.DEFAULT).unpack(path, progress);
		try {
			if (Archives.isArchive(unpacked.content())) {
				throw new BadInputException(path, "", "holds another archive; unpack that first");
			}
			return new UnpackedSource(open(unpacked.content(), format, options, losses, progress), unpacked);
		} catch (BadInputException e) {
			unpacked.close();
			throw unpacked.named(e);
		} catch (IOException | RuntimeException e) {
			unpacked.close();
			throw e;
		}
	}

	/** What was unpacked is there as long as it is read. */
	private static final class UnpackedSource extends ForwardingSource {

		private final Archives.Unpacked unpacked;

		UnpackedSource(DatasetSource source, Archives.Unpacked unpacked) {
			super(source);
			this.unpacked = unpacked;
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			try {
				super.forEach(visitor, progress);
			} catch (BadInputException e) {
				throw unpacked.named(e);
			}
		}

		@Override
		public void close() throws IOException {
			try {
				super.close();
			} finally {
				unpacked.close();
			}
		}
	}

	/**
	 * Writes a source in a format, wholly or not at all.
	 *
	 * @param format the id
	 * @param options of the exporter, by name; those not named have their default
	 * @return how many annotations were written
	 * @throws BadInputException where there is no such format to write, or an option is not its own
	 */
	public long write(DatasetSource source, Path path, String format, Map<String, String> options, LossReport losses, Progress progress)
			throws IOException {
		Exporter exporter = exporter(format);
		return exporter.write(new KeptElsewhere(source, this, find(format).orElseThrow(() -> unknown(format)), exporter.related(), losses), path, Options.of(exporter.options(), options), losses, progress);
	}

	/** @throws BadInputException where there is no such format to write */
	public Exporter exporter(String format) throws BadInputException {
		return find(format).orElseThrow(() -> unknown(format)).exporter()
				.orElseThrow(() -> new BadInputException("The format " + format + " can only be read")).get();
	}

	/** What to say where a name is no format. */
	public BadInputException unknown(String id) {
		return new BadInputException("There is no format named \"" + id + "\"; installed are " + ids());
	}

	private String ids() {
		return String.join(", ", formats.stream().map(Format::id).toList());
	}
}
