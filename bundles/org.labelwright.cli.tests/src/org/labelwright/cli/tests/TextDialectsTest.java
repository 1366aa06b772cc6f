/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;

/** Files with all that a format of tokens has, made by chance out of any characters, come back to the byte. */
class TextDialectsTest {

	private static final int FILES = 60;

	@TempDir
	private Path temp;
	private final Formats formats = new Formats(Contributions.ofPlatform());
	private Random random;
	private RandomText texts;

	private void comesBack(String format, String name, Supplier<String> file) throws IOException {
		for (int i = 0; i < FILES; i++) {
			random = new Random(31 * i + format.hashCode());
			texts = new RandomText(random, character -> "\t\n\r".indexOf(character) < 0);
			String before = file.get();
			Path in = Files.writeString(Files.createTempDirectory(temp, "in").resolve(name), before);
			Path out = Files.createTempDirectory(temp, "out").resolve(name);
			LossReport losses = new LossReport();
			try (DatasetSource source = formats.open(in, Optional.of(format), Map.of(), losses, Progress.NONE)) {
				formats.write(source, out, format, Map.of(), losses, Progress.NONE);
			}
			Path written = Files.isDirectory(out) ? out.resolve(name) : out;
			same(Files.readString(written), before);
			assertThat(losses.losses()).as(before).isEmpty();
		}
	}

	private static void same(String now, String before) {
		List<String> lines = List.of(now.split("\n", -1));
		List<String> wanted = List.of(before.split("\n", -1));
		for (int i = 0; i < Math.min(lines.size(), wanted.size()); i++) {
			assertThat(lines.get(i)).as("line " + (i + 1) + ", after " + (i == 0 ? "nothing" : wanted.get(i - 1))).isEqualTo(wanted.get(i));
		}
		assertThat(lines).hasSameSizeAs(wanted);
	}

	private boolean often() {
		return random.nextBoolean();
	}

	private boolean rarely() {
		return random.nextInt(6) == 0;
	}

	private String word(String without) {
		return new RandomText(random, character -> texts.holds().test(character) && without.indexOf(character) < 0).text(1 + random.nextInt(4));
	}

	@Test
	void treebanksComeBack() throws IOException {
		comesBack("conllu", "a.conllu", () -> {
			StringBuilder file = new StringBuilder();
			boolean documents = often();
			for (int sentence = 0; sentence < 5; sentence++) {
				if (documents && (sentence == 0 || rarely())) {
					file.append("# newdoc id = d").append(sentence).append(word(" /\\.")).append("x\n");
				}
				sentence(file, sentence);
			}
			return file.toString();
		});
	}

	private record Row(String id, String form, boolean surface, boolean joined) {
	}

	private void sentence(StringBuilder file, int number) {
		List<Row> rows = new ArrayList<>();
		int words = 1 + random.nextInt(6);
		int rangeEnd = 0;
		if (rarely()) {
			rows.add(new Row("0.1", word(" _"), false, false));
		}
		for (int word = 1; word <= words; word++) {
			if (word > rangeEnd && word < words && rarely()) {
				rangeEnd = word + 1;
				rows.add(new Row(word + "-" + rangeEnd, often() ? "ab" : word(" _"), true, rarely()));
			}
			boolean within = word <= rangeEnd;
			String form = within ? word == rangeEnd ? "b" : "a" : rarely() ? "_" : rarely() ? "10 000" : word(" _");
			rows.add(new Row(Integer.toString(word), form, !within, rarely()));
			for (int empty = 1; rarely(); empty++) {
				rows.add(new Row(word + "." + empty, word(" _"), false, false));
			}
		}
		String text = rows.stream().filter(Row::surface).map(row -> row.form() + (row.joined() ? "" : " ")).collect(Collectors.joining()).strip();
		if (often()) {
			file.append("# sent_id = s").append(number).append('\n');
		}
		if (often()) {
			file.append("# text = ").append(rarely() ? "something else" : text).append('\n');
		}
		if (rarely()) {
			file.append("#").append(texts.text(random.nextInt(5))).append('\n');
		}
		int root = 1 + random.nextInt(words);
		for (Row row : rows) {
			boolean word = row.id().matches("\\d+");
			int id = word ? Integer.parseInt(row.id()) : 0;
			// Words before the root lead to the next one, those after it to the one before.
			int head = id == root ? 0 : id < root ? id + 1 : id - 1;
			boolean headless = !word || rarely();
			boolean multiword = row.id().indexOf('-') >= 0;
			List<String> misc = new ArrayList<>();
			if (row.joined()) {
				misc.add("SpaceAfter=No");
			}
			if (rarely()) {
				misc.add("Gloss=" + word("|"));
			}
			file.append(String.join("\t", row.id(), row.form(), multiword ? "_" : row.form().equals("_") ? "_" : rarely() ? "_" : word("_"), multiword ? "_" : often() ? "NOUN" : "_",
					often() && !multiword ? word("_") : "_", rarely() && !multiword ? "Case=Nom|Number=Sing" : "_", headless ? "_" : Integer.toString(head),
					headless ? "_" : head == 0 ? rarely() ? word("_") : "root" : often() ? "dep:" + word("_") : "dep", often() && !multiword ? "0:root|1:" + word("_|") : "_",
					misc.isEmpty() ? "_" : String.join("|", misc))).append('\n');
		}
		file.append('\n');
	}

	@Test
	void ontoNotesComeBack() throws IOException {
		comesBack("conll2012", "a.gold_conll", () -> {
			StringBuilder file = new StringBuilder();
			for (int part = 0; part < 3; part++) {
				String name = "nw/" + word(" ()");
				String separator = List.of(" ", "\t", "   ").get(random.nextInt(3));
				file.append("#begin document (").append(name).append(")").append(rarely() ? "" : "; part 00" + part).append('\n');
				for (int sentence = 1 + random.nextInt(3); sentence > 0; sentence--) {
					ontoNotes(file, name, part, separator);
				}
				file.append("#end document\n");
			}
			return file.toString();
		});
	}

	private void ontoNotes(StringBuilder file, String name, int part, String separator) {
		int words = 1 + random.nextInt(7);
		String[] entities = cells(words, "*");
		nest(entities, 0, words, 2);
		String[] chains = cells(words, "-");
		for (int mention = random.nextInt(4); mention > 0; mention--) {
			int first = random.nextInt(words);
			int last = first + random.nextInt(words - first);
			int chain = random.nextInt(30);
			chains[first] = (chains[first].equals("-") ? "" : chains[first] + "|") + "(" + chain + (first == last ? ")" : "");
			if (last > first) {
				chains[last] = (chains[last].equals("-") ? "" : chains[last] + "|") + chain + ")";
			}
		}
		int predicates = random.nextInt(3);
		boolean aligned = rarely();
		String speaker = rarely() ? "-" : word(" ");
		for (int i = 0; i < words; i++) {
			List<String> cells = new ArrayList<>(List.of(name, Integer.toString(part), Integer.toString(i), word(" "), often() ? "NN" : word(" "), i == 0 ? "(TOP*" + (words == 1 ? ")" : "")
					: i == words - 1 ? "*)" : "*", often() ? "-" : word(" "), rarely() ? "01" : "-", "-", rarely() ? word(" ") : speaker, entities[i]));
			for (int predicate = 0; predicate < predicates; predicate++) {
				cells.add(i == predicate ? "(V*)" : "*");
			}
			cells.add(chains[i]);
			file.append(aligned ? " ".repeat(random.nextInt(2)) + cells.stream().map(cell -> cell + " ".repeat(1 + random.nextInt(3))).collect(Collectors.joining())
					: String.join(separator, cells)).append('\n');
		}
		file.append('\n');
	}

	private static String[] cells(int count, String nothing) {
		String[] cells = new String[count];
		java.util.Arrays.fill(cells, nothing);
		return cells;
	}

	/** Entities in entities. */
	private void nest(String[] cells, int from, int to, int depth) {
		for (int at = from; at < to && depth > 0; at++) {
			if (rarely()) {
				int end = at + 1 + random.nextInt(to - at);
				String label = "E" + word(" ()*|");
				nest(cells, at, end, depth - 1);
				if (end == at + 1) {
					cells[at] = "(" + label + (cells[at].startsWith("(") ? cells[at] + ")" : ")");
				} else {
					cells[at] = "(" + label + cells[at];
					cells[end - 1] += ")";
				}
				at = end - 1;
			}
		}
	}

	/** A label over tokens. */
	private record Mark(int number, int first, int last, String value, String note) {
	}

	@Test
	void webAnnoComesBack() throws IOException {
		comesBack("webanno-tsv", "a.tsv", () -> {
			StringBuilder file = new StringBuilder("#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Mark|value|note\n#T_SP=webanno.custom.Event|kind|ROLE_webanno.custom.Event:args_webanno.custom.EventArgsLink|webanno.custom.Mark\n"
					+ "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType\n#T_RL=webanno.custom.Rel|kind|BT_webanno.custom.Mark\n\n");
			int[] offset = new int[1];
			int[] number = new int[1];
			int[] links = new int[3];
			for (int sentence = 1; sentence <= 3; sentence++) {
				webAnno(file, sentence, offset, number, links);
			}
			return file.toString();
		});
	}

	private void webAnno(StringBuilder file, int sentence, int[] offset, int[] number, int[] links) {
		int count = 1 + random.nextInt(5);
		List<String> words = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			words.add("w" + word(" \u3000"));
		}
		List<Mark> marks = new ArrayList<>();
		for (int first = 0; first < count; first++) {
			for (int stack = random.nextInt(3); stack > 0; stack--) {
				marks.add(new Mark(0, first, first + random.nextInt(count - first), word(""), often() ? null : word("")));
			}
		}
		marks.sort(Comparator.comparingInt(Mark::first));
		for (int i = 0; i < marks.size(); i++) {
			Mark mark = marks.get(i);
			marks.set(i, new Mark(++number[0], mark.first(), mark.last(), mark.value(), mark.note()));
		}
		if (rarely()) {
			file.append("\n#Sentence.id=").append(escapeText("s" + word("")));
		}
		file.append("\n#Text=").append(escapeText(String.join(" ", words))).append('\n');
		for (int i = 0; i < count; i++) {
			int at = i;
			List<Mark> here = marks.stream().filter(mark -> mark.first() <= at && at <= mark.last()).toList();
			List<Mark> beginning = marks.stream().filter(mark -> mark.first() == at).toList();
			String event = "_\t_\t_";
			if (!marks.isEmpty() && rarely()) {
				Mark target = marks.get(random.nextInt(marks.size()));
				event = escape(word("")) + "\t" + (often() ? "*" : escape(word(""))) + "\t" + sentence + "-" + (target.first() + 1) + "[" + target.number() + "]";
			}
			int chain = random.nextInt(3);
			String link = rarely() ? escape(word("")) + "->" + (chain + 1) + "-" + ++links[chain] + "\t" + escape(word("")) + "[" + (chain + 1) + "]" : "_\t_";
			String relation = "_\t_";
			if (!beginning.isEmpty() && rarely()) {
				Mark from = marks.get(random.nextInt(marks.size()));
				relation = escape(word("")) + "\t" + sentence + "-" + (from.first() + 1) + "[" + from.number() + "_" + beginning.getFirst().number() + "]";
			}
			file.append(sentence).append('-').append(i + 1).append('\t').append(offset[0]).append('-').append(offset[0] + words.get(i).length()).append('\t').append(escapeText(words.get(i)))
					.append('\t').append(stack(here, Mark::value)).append('\t').append(stack(here, Mark::note)).append('\t').append(event).append('\t').append(link).append('\t').append(relation).append("\t\n");
			offset[0] += words.get(i).length() + 1;
		}
	}

	private static String stack(List<Mark> marks, java.util.function.Function<Mark, String> said) {
		return marks.isEmpty() ? "_" : marks.stream().map(mark -> (said.apply(mark) == null ? "*" : escape(said.apply(mark))) + "[" + mark.number() + "]").collect(Collectors.joining("|"));
	}

	/** As the guide of INCEpTION says. */
	private static String escape(String value) {
		return value.replaceAll("[\\\\\\[\\]|_;*]", "\\\\$0").replace("->", "\\->");
	}

	private static String escapeText(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach(point -> {
			int readable = "\f\b".indexOf(point);
			escaped.append(readable >= 0 ? "\\" + "fb".charAt(readable) : point == '\\' || point < 32 && (point < 8 || point > 13) ? "\\" + Character.toString(point) : Character.toString(point));
		});
		return escaped.toString();
	}
}
