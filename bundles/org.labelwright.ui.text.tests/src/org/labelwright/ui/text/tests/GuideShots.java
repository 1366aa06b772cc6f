/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.synthetic.SampleTexts;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.formats.text.internal.input.RecordsImporter;
import org.labelwright.geometry.Span;
import org.labelwright.ui.testing.Shots;
import org.labelwright.ui.text.internal.concordance.ConcordanceView;
import org.labelwright.ui.text.internal.tokens.TokensView;

/** Takes the pictures of texts in the user guide from the running product. Not among the tests: it runs when it is named; see {@link Shots}. */
@EnabledIfSystemProperty(named = Shots.FOLDER, matches = ".+")
class GuideShots {

	private static final int WIDTH = 760;
	private static final String LIST = """
			id,label,alternatives,description
			Q7186,Marie Curie,Maria Sk\u0142odowska|Madame Curie,physicist and chemist
			Q37463,Pierre Curie,,physicist
			Q150989,Marie,,given name
			""";
	private static final String TREEBANK = """
			# text = The two chemists taught at the university.
			1	The	the	DET	DT	Definite=Def|PronType=Art	3	det	_	_
			2	two	two	NUM	CD	NumType=Card	3	nummod	_	_
			3	chemists	chemist	NOUN	NNS	Number=Plur	4	nsubj	_	_
			4	taught	teach	VERB	VBD	Mood=Ind|Tense=Past	0	root	_	_
			5	at	at	ADP	IN	_	7	case	_	_
			6	the	the	DET	DT	Definite=Def|PronType=Art	7	det	_	_
			7	university	university	NOUN	NN	Number=Sing	4	obl	_	SpaceAfter=No
			8	.	.	PUNCT	.	_	4	punct	_	_

			""";
	private static final String RESPONSES = """
			{"prompt":"Explain to a child of eight what a black hole is.","response_1":"A place in space where a star has fallen into itself. It pulls so hard that not even light gets out.",\
			"response_2":"A region of spacetime, bounded by an event horizon, whose escape velocity exceeds that of light.","response_3":"It is a hole. It is black."}
			""";

	@TempDir
	private Path temp;

	private static Composite body(IWorkbenchPart part) {
		return (Composite) part.getSite().getService(MPart.class).getWidget();
	}

	private static void shoot(String name, IWorkbenchPart part) throws IOException {
		Shots.shoot(name, body(part));
	}

	private static void maximize(IWorkbenchPart part, int height) {
		Workbench.page().setPartState(Workbench.page().getReference(part), IWorkbenchPage.STATE_MAXIMIZED);
		Shots.resize(body(part), WIDTH, height);
	}

	private static void restore(IWorkbenchPart part) {
		Workbench.page().setPartState(Workbench.page().getReference(part), IWorkbenchPage.STATE_RESTORED);
	}

	private Workbench sample() throws Exception {
		try (DatasetSource source = new SampleTexts()) {
			return new Workbench(temp.resolve("data"), source);
		}
	}

	private Workbench imported(Importer importer, String text, Map<String, String> options) throws Exception {
		Path in = Files.writeString(temp.resolve("in.txt"), text);
		try (DatasetSource source = importer.open(in, Options.of(importer.options(), options), new LossReport(), Progress.NONE)) {
			return new Workbench(temp.resolve("data"), source);
		}
	}

	private static <T extends Control> Stream<T> all(Composite parent, Class<T> type) {
		return Stream.of(parent.getChildren()).flatMap(one -> type.isInstance(one) ? Stream.of(type.cast(one)) : one instanceof Composite inner ? all(inner, type) : Stream.empty());
	}

	private static void select(Workbench workbench, String words) {
		workbench.editor().select(List.of(workbench.annotations().stream().filter(one -> workbench.editor().describe(one).equals(words)).findFirst().orElseThrow().getId()));
	}

	@Test
	void entities() throws Exception {
		try (Workbench workbench = sample()) {
			maximize(workbench.editor(), 330);
			select(workbench, "Warsaw");
			shoot("text", workbench.editor());
			restore(workbench.editor());
		}
	}

	@Test
	void linking() throws Exception {
		try (Workbench workbench = sample()) {
			workbench.editor().links().use(Files.writeString(temp.resolve("people.csv"), LIST));
			maximize(workbench.editor(), 400);
			select(workbench, "Marie Curie");
			workbench.command("linkEntity");
			Shell popup = workbench.editor().popup().orElseThrow();
			all(popup, Text.class).findFirst().orElseThrow().setText("curie");
			Workbench.until(() -> all(popup, Table.class).findFirst().orElseThrow().getItemCount() == 2);
			Shots.shoot("text-linking", popup);
			popup.dispose();
			restore(workbench.editor());
		}
	}

	@Test
	void propagation() throws Exception {
		String text = "Warsaw lies on the Vistula. Marie Curie was born in Warsaw, when Warsaw was Russian; Warsaw University bears another name.\n";
		try (Workbench workbench = new Workbench(temp.resolve("data"), List.of(Workbench.annotation("w", "place", Span.of(0, 6))), text)) {
			maximize(workbench.editor(), 380);
			workbench.editor().select(List.of("w"));
			workbench.command("annotateSame");
			Workbench.until(() -> workbench.editor().propagation().bar().said().startsWith("3 places"));
			shoot("text-same-words", workbench.editor());
			restore(workbench.editor());
		}
	}

	@Test
	void concordance() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), List.of(Workbench.annotation("c", "person", Span.of(6, 11))),
				"Marie Curie was born in Warsaw. Later, Curie went to Paris and met Pierre Curie there.", "The Curie Institute in Paris is named after Marie Curie; a curie is a unit.")) {
			ConcordanceView view = (ConcordanceView) Workbench.page().showView(ConcordanceView.ID);
			maximize(view, 260);
			view.find("Curie");
			Workbench.until(() -> !view.isSearching() && view.table().getItemCount() > 3);
			shoot("text-concordance", view);
			close(view);
		}
	}

	private static void close(IViewPart view) {
		restore(view);
		Workbench.page().hideView(view);
	}

	@Test
	void tokens() throws Exception {
		try (Workbench workbench = imported(new ConlluImporter(), TREEBANK, Map.of())) {
			TokensView view = (TokensView) Workbench.page().showView(TokensView.ID);
			Workbench.until(() -> view.rowCount() > 0 && !view.isReading());
			maximize(view, 300);
			Event down = new Event();
			down.keyCode = SWT.ARROW_DOWN;
			view.table().setFocus();
			for (int i = 0; i < 2; i++) {
				view.table().notifyListeners(SWT.KeyDown, down);
			}
			shoot("text-tokens", view);
			close(view);
		}
	}

	private void parts(String name, String columns, String ask, String... keys) throws Exception {
		try (Workbench workbench = imported(new RecordsImporter(), RESPONSES, Map.of("text", columns, "ask", ask))) {
			maximize(workbench.editor(), 300);
			for (String key : keys) {
				workbench.command("setClass", key);
			}
			shoot(name, workbench.editor());
			restore(workbench.editor());
		}
	}

	@Test
	void pairs() throws Exception {
		parts("text-pairs", "prompt,response_1,response_2", "preference", "1");
	}

	@Test
	void ranking() throws Exception {
		parts("text-ranking", "prompt,response_1,response_2,response_3", "ranking", "1", "3");
	}
}
