/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.text.Boundary;
import org.labelwright.text.Concordance;
import org.labelwright.text.Finder;
import org.labelwright.text.Hit;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.text.Propagation;
import org.labelwright.text.RegexFinder;
import org.labelwright.text.TermFinder;

/** Finding words in texts, labelling them everywhere, and correcting labels found in their context. */
class PropagationTest {

	private static final Map<String, String> FILES = Map.of("a.txt", "\uD83D\uDE00 Sony sued Sonys sony.\nNew\nYork saw Sony.\n", "a.ann", "T1\tOrg 2 6\tSony\nT2\tPlace 24 32\tNew York\n", "b.txt",
			"Sony rests.\n", "b.ann", "", "c.txt", "Nothing here.\n", "c.ann", "T1\tPlace 0 7\tNothing\nT2\tPlace 8 12\there\nR1\tNear Arg1:T1 Arg2:T2\n");

	@TempDir
	private Path temp;

	private Propagation propagation(Dataset dataset, Finder finder, Propagation.Rules rules) throws IOException {
		return new Propagation(dataset.ontology(), finder, Optional.empty(), Optional.of(LabelClasses.named(dataset.ontology(), "Org")), rules);
	}

	private static List<Hit> preview(Dataset dataset, Propagation propagation) throws IOException {
		List<Hit> hits = new ArrayList<>();
		propagation.preview(dataset, Layer.MAIN.id(), hits::add, Progress.NONE);
		return hits;
	}

	private static List<String> places(List<Hit> hits) {
		return hits.stream().map(hit -> hit.path().replace("media/", "") + " " + hit.span().start() + "-" + hit.span().end() + " " + hit.match()).toList();
	}

	private static Propagation.Rules rules(Boundary boundary, Propagation.Skip skip) {
		return new Propagation.Rules(boundary, skip, Optional.empty());
	}

	@Test
	void placesAreShownBeforeTheyAreLabelled() throws IOException {
		try (Dataset dataset = Texts.brat(temp, FILES)) {
			assertThat(places(preview(dataset, propagation(dataset, TermFinder.of("Sony", true, true), Propagation.Rules.DEFAULT)))).containsExactly("a.txt 37-41 Sony", "b.txt 0-4 Sony");
			assertThat(places(preview(dataset, propagation(dataset, TermFinder.of("Sony", false, true), Propagation.Rules.DEFAULT)))).containsExactly("a.txt 18-22 sony", "a.txt 37-41 Sony",
					"b.txt 0-4 Sony");
			assertThat(places(preview(dataset, propagation(dataset, TermFinder.of("Sony", true, false), rules(Boundary.NONE, Propagation.Skip.SAME))))).contains("a.txt 12-16 Sony");
			Hit hit = preview(dataset, propagation(dataset, TermFinder.of("York", true, true), Propagation.Rules.DEFAULT)).getFirst();
			assertThat(hit.before()).isEqualTo("\uD83D\uDE00 Sony sued Sonys sony. New ");
			assertThat(hit.after()).isEqualTo(" saw Sony. ");
			assertThat(preview(dataset, propagation(dataset, TermFinder.of("York", true, true), rules(Boundary.WORD, Propagation.Skip.LABELLED)))).isEmpty();
			assertThat(places(preview(dataset, propagation(dataset, TermFinder.of("new  york", false, true), Propagation.Rules.DEFAULT)))).containsExactly("a.txt 24-32 New York");
		}
	}

	@Test
	void applyingIsOneStepThatIsTakenBack() throws IOException {
		try (Dataset dataset = Texts.brat(temp, FILES)) {
			Map<String, String> before = files(dataset);
			Propagation propagation = propagation(dataset, TermFinder.of("Sony", false, true), Propagation.Rules.DEFAULT);
			assertThat(propagation.apply(dataset, Layer.MAIN, hit -> !hit.match().equals("sony"), Progress.NONE)).isEqualTo(2);
			assertThat(labels(dataset, "b.txt")).containsExactly("Org 0-4");
			assertThat(labels(dataset, "a.txt")).containsExactlyInAnyOrder("Org 2-6", "Place 24-32", "Org 37-41");
			assertThat(dataset.lastStep()).contains("Label \"Sony\"");
			assertThat(propagation.apply(dataset, Layer.MAIN, hit -> !hit.match().equals("sony"), Progress.NONE)).as("nothing twice").isZero();
			dataset.takeBack(Progress.NONE);
			dataset.takeBack(Progress.NONE);
			assertThat(files(dataset)).isEqualTo(before);
		}
	}

	@Test
	void oneDocumentIsLabelledByAnEdit() throws IOException {
		try (Dataset dataset = Texts.brat(temp, FILES)) {
			var item = dataset.items().stream().filter(one -> one.path().endsWith("b.txt")).findFirst().orElseThrow();
			DocumentSession session = dataset.session(item.id(), Layer.MAIN.id());
			Propagation propagation = propagation(dataset, TermFinder.of("rests", true, true), Propagation.Rules.DEFAULT);
			var edit = propagation.edit(propagation.hits(item, new CodePoints("Sony rests.\n"), session.annotations()));
			session.apply(edit);
			assertThat(session.annotations()).singleElement().satisfies(one -> {
				assertThat(one.getGeometry()).isEqualTo(Span.of(5, 10));
				assertThat(one.getProvenance().getTool()).isEqualTo("propagate");
			});
			session.apply(edit.inverse());
			assertThat(session.annotations()).isEmpty();
		}
	}

	@Test
	void dictionariesSayClassesAndWhatIsMeant() throws IOException {
		Path file = Files.writeString(temp.resolve("d.csv"), "id,term,class,alternatives\nQ1,Sony,Org,SONY|sony\nQ2,New York,Place,\n");
		KnowledgeBase list = KnowledgeBase.read(file);
		try (Dataset dataset = Texts.brat(temp, FILES)) {
			Propagation propagation = new Propagation(dataset.ontology(), TermFinder.of(list, true, true), Optional.of(list), Optional.empty(), Propagation.Rules.DEFAULT);
			assertThat(preview(dataset, propagation)).extracting(Hit::identifier, Hit::match).containsExactly(org.assertj.core.groups.Tuple.tuple("Q1", "sony"),
					org.assertj.core.groups.Tuple.tuple("Q1", "Sony"), org.assertj.core.groups.Tuple.tuple("Q1", "Sony"));
			Path unknown = Files.writeString(temp.resolve("u.csv"), "term,class\nSony,Nonsense\n");
			KnowledgeBase bad = KnowledgeBase.read(unknown);
			assertThatThrownBy(() -> new Propagation(dataset.ontology(), TermFinder.of(bad, true, true), Optional.of(bad), Optional.empty(), Propagation.Rules.DEFAULT))
					.isInstanceOf(BadInputException.class).hasMessageContaining("Nonsense");
			assertThatThrownBy(() -> new Propagation(dataset.ontology(), TermFinder.of(list, true, true), Optional.of(list), Optional.empty(),
					new Propagation.Rules(Boundary.WORD, Propagation.Skip.SAME, Optional.of("wiki")))).isInstanceOf(BadInputException.class).hasMessageContaining("wiki");
		}
	}

	@Test
	void regularExpressionsLabelTheirGroupAndDoNotRunAway() throws IOException {
		assertThat(new RegexFinder("(?<label>[A-Z]\\w+) sued", true).find("x Sony sued y")).extracting(Finder.Match::start, Finder.Match::end).containsExactly(org.assertj.core.groups.Tuple.tuple(2, 6));
		assertThatThrownBy(() -> new RegexFinder("(a", true)).isInstanceOf(BadInputException.class).hasMessageContaining("(a");
		RegexFinder runaway = new RegexFinder("(a|aa)+\\1?b", true);
		assertThatThrownBy(() -> runaway.find("a".repeat(60) + "c")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too long");
	}

	@Test
	void manyTermsTakeNoLongerThanFew() {
		List<KnowledgeBase.Entry> entries = new ArrayList<>();
		for (int i = 0; i < 50_000; i++) {
			entries.add(new KnowledgeBase.Entry("Q" + i, "term " + i, List.of(), "", ""));
		}
		TermFinder finder = TermFinder.of(new KnowledgeBase("many", entries), false, true);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 50_000; i++) {
			text.append("word Term ").append(i).append(", ");
		}
		List<Finder.Match> found = finder.find(text.toString());
		assertThat(found).hasSize(50_000);
		assertThat(found.get(123).entry().map(KnowledgeBase.Entry::id)).contains("Q123");
	}

	@Test
	void wordsAndLabelsAreListedInContext() throws IOException {
		try (Dataset dataset = Texts.brat(temp, FILES)) {
			assertThat(lines(dataset, new Concordance.Query(Optional.of(TermFinder.of("Sony", true, true)), Optional.empty(), false))).extracting(Hit::path, hit -> hit.annotation().isEmpty())
					.containsExactly(org.assertj.core.groups.Tuple.tuple("media/a.txt", false), org.assertj.core.groups.Tuple.tuple("media/a.txt", true),
							org.assertj.core.groups.Tuple.tuple("media/b.txt", true));
			assertThat(lines(dataset, new Concordance.Query(Optional.of(TermFinder.of("Sony", true, true)), Optional.empty(), true))).hasSize(2);
			String place = LabelClasses.named(dataset.ontology(), "Place").getId();
			assertThat(lines(dataset, new Concordance.Query(Optional.empty(), Optional.of(place), false))).extracting(Hit::match).containsExactly("New York", "Nothing", "here");
			assertThat(lines(dataset, new Concordance.Query(Optional.of(TermFinder.of("here", true, true)), Optional.of(place), false))).extracting(Hit::match).containsExactly("here");
		}
	}

	@Test
	void boundariesHoldForRegularExpressionsToo() throws IOException {
		try (Dataset dataset = Texts.brat(temp, Map.of("a.txt", "cat concat cats cat.\n", "a.ann", ""))) {
			Optional<Finder> cat = Optional.of(new RegexFinder("c.t", true));
			assertThat(lines(dataset, new Concordance.Query(cat, Optional.empty(), false, Boundary.NONE))).hasSize(4);
			assertThat(lines(dataset, new Concordance.Query(cat, Optional.empty(), false, Boundary.WORD))).extracting(hit -> hit.span().start()).containsExactly(0, 16);
			assertThat(lines(dataset, new Concordance.Query(cat, Optional.empty(), false, Boundary.TOKEN))).as("without tokens as words").hasSize(2);
		}
	}

	@Test
	void labelsAreCorrectedInBulkAsOneStep() throws IOException {
		try (Dataset dataset = Texts.brat(temp, FILES)) {
			Map<String, String> before = files(dataset);
			String place = LabelClasses.named(dataset.ontology(), "Place").getId();
			List<LabelRef> chosen = lines(dataset, new Concordance.Query(Optional.empty(), Optional.of(place), false)).stream().filter(hit -> !hit.match().equals("Nothing"))
					.map(hit -> new LabelRef(hit.item(), Layer.MAIN.id(), hit.annotation())).toList();
			assertThat(Concordance.relabel(dataset, chosen, LabelClasses.named(dataset.ontology(), "Org"), Progress.NONE)).isEqualTo(2);
			assertThat(labels(dataset, "c.txt")).containsExactly("Place 0-7", "Org 8-12");
			assertThat(Concordance.delete(dataset, chosen, Progress.NONE)).isEqualTo(2);
			assertThat(labels(dataset, "c.txt")).containsExactly("Place 0-7");
			assertThat(annotations(dataset, "c.txt").getFirst().getRelations()).as("what led to it is gone").isEmpty();
			dataset.takeBack(Progress.NONE);
			dataset.takeBack(Progress.NONE);
			assertThat(files(dataset)).isEqualTo(before);
		}
	}

	private static List<Hit> lines(Dataset dataset, Concordance.Query query) throws IOException {
		List<Hit> lines = new ArrayList<>();
		Concordance.forEach(dataset, Layer.MAIN.id(), query, lines::add, Progress.NONE);
		return lines;
	}

	private static List<Annotation> annotations(Dataset dataset, String name) throws IOException {
		String item = dataset.items().stream().filter(one -> one.path().endsWith(name)).findFirst().orElseThrow().id();
		return dataset.document(item, Layer.MAIN.id()).getAnnotations();
	}

	private static List<String> labels(Dataset dataset, String name) throws IOException {
		Map<String, String> names = org.labelwright.core.format.Classes.names(dataset.ontology());
		return annotations(dataset, name).stream().map(one -> names.get(one.getLabelClass()) + " " + ((Span) one.getGeometry()).start() + "-" + ((Span) one.getGeometry()).end()).toList();
	}

	/** What stands on the disk, but for what can be deleted: some of that is being deleted at this moment. */
	private static Map<String, String> files(Dataset dataset) throws IOException {
		Map<String, String> files = new TreeMap<>();
		Files.walkFileTree(dataset.folder(), new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				return folder.endsWith(".labelwright") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				files.put(dataset.folder().relativize(file).toString(), Files.readString(file));
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}
}
