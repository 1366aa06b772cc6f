/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.media.audio.SilentPlayer;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.audio.internal.AudioEditor;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.TimeView;
import org.labelwright.ui.testing.EditorBench;

/** The running workbench with the editor of a few recordings, whose clock stands still, and a hand on its mouse and keyboard. */
final class Workbench extends EditorBench<AudioEditor> {

	static final String COMMAND = "org.labelwright.ui.audio.";

	private final FakeTicker ticker = new FakeTicker();

	/** A recording of 20 seconds; see {@link #zoom}. */
	Workbench(Path folder, Annotation... annotations) throws Exception {
		this(folder, List.of(annotations), List.of(20));
	}

	/**
	 * @param annotations of the first recording
	 * @param seconds of each recording
	 */
	Workbench(Path folder, List<Annotation> annotations, List<Integer> seconds) throws Exception {
		super(AudioEditor.class, fresh(folder, annotations, seconds), COMMAND, EditorBench::openFirstItem);
		editor().setPlayers(source -> new SilentPlayer(source, ticker));
		until(() -> control().getSize().x > 100 && editor().isLoaded());
		zoom();
	}

	/** A pixel is 10 ms, and the beginning is seen: the second n is at n times 100 pixels. */
	void zoom() {
		editor().scene().setView(new TimeView(10_000, 0, editor().scene().view().width(), editor().scene().view().duration()));
	}

	private static Path fresh(Path folder, List<Annotation> annotations, List<Integer> seconds) throws Exception {
		// What a person switched on is kept; every test starts without.
		for (String key : InstanceScope.INSTANCE.getNode("org.labelwright.ui.audio").keys()) {
			InstanceScope.INSTANCE.getNode("org.labelwright.ui.audio").remove(key);
		}
		Path media = Files.createDirectories(folder.resolveSibling("media-" + folder.getFileName()));
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < seconds.size(); i++) {
			Path file = Tones.write(media.resolve("tone" + i + ".wav"), seconds.get(i), 8000, 2);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().addAll(i == 0 ? annotations : List.of());
			String name = file.getFileName().toString();
			records.add(new SourceRecord(Item.image(name, name, "audio/wav", 0, 0), Optional.of(file), List.of(document)));
		}
		return made(folder, new ListSource("Test", "test", ontology(), records));
	}

	/**
	 * Classes 1 speech with text and speaker, 2 words with text, k click without, 4 noisy for whole recordings, 5 person, 6 place and y day
	 * for spans; words are parts of speech.
	 */
	private static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("speech", "words", "click", "noisy", "person", "place", "day")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			labelClass.getGeometryKinds().add(switch (name) {
			case "noisy" -> GeometryKind.WHOLE;
			case "person", "place", "day" -> GeometryKind.SPAN;
			default -> GeometryKind.INTERVAL;
			});
			ontology.getClasses().add(labelClass);
		}
		attribute(ontology.getClasses().get(0), "text");
		attribute(ontology.getClasses().get(0), "speaker");
		attribute(ontology.getClasses().get(1), "text");
		ontology.getClasses().get(2).setHotKey("k");
		ontology.getClasses().getLast().setHotKey("y");
		RelationType type = OntologyFactory.eINSTANCE.createRelationType();
		type.setId("parent");
		type.setName("parent");
		type.setDirected(true);
		ontology.getRelationTypes().add(type);
		return ontology;
	}

	private static void attribute(LabelClass labelClass, String name) {
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId(name);
		type.setName(name);
		type.setKind(AttributeKind.TEXT);
		labelClass.getAttributes().add(type);
	}

	/** A label of words of a segment's text; offsets are code points. */
	static Annotation words(String id, String labelClass, String segment, int start, int end) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(Span.of(start, end));
		AttributeSpans.put(annotation, segment, "text");
		return annotation;
	}

	/** @param millis start and end */
	static Annotation segment(String id, String labelClass, long startMillis, long endMillis, String text) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(new Interval(startMillis * 1000, endMillis * 1000));
		if (!text.isEmpty()) {
			annotation.getAttributes().put("text", new AttributeValue.Text(text));
		}
		return annotation;
	}

	static Annotation spoken(Annotation annotation, String speaker) {
		annotation.getAttributes().put("speaker", new AttributeValue.Text(speaker));
		return annotation;
	}

	static Annotation part(Annotation annotation, String whole) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType("parent");
		relation.setTarget(whole);
		annotation.getRelations().add(relation);
		return annotation;
	}

	/** All segments of the recording that is shown, as class, milliseconds, speaker and text, in the order of time. */
	List<String> segments() {
		return annotations().stream().filter(one -> one.getGeometry() instanceof Interval).sorted(Comparator.comparingLong(one -> ((Interval) one.getGeometry()).start()))
				.map(one -> {
					Interval interval = (Interval) one.getGeometry();
					return one.getLabelClass() + " " + millis(interval.start()) + "-" + millis(interval.end()) + value(one, "speaker") + value(one, "text");
				}).toList();
	}

	/** All labels of words, as class, words and start of the segment in milliseconds, in the order of segments and words. */
	List<String> words() {
		return annotations().stream().filter(one -> one.getWithin() != null)
				.sorted(Comparator.comparingLong((Annotation one) -> host(one).start()).thenComparingInt(one -> ((Span) one.getGeometry()).start())).map(one -> {
					int[] text = AttributeSpans.text(one, annotations()).orElseThrow().codePoints().toArray();
					Span span = (Span) one.getGeometry();
					return one.getLabelClass() + " " + new String(text, span.start(), span.length()) + " " + millis(host(one).start());
				}).toList();
	}

	private Interval host(Annotation label) {
		return (Interval) annotations().stream().filter(one -> one.getId().equals(label.getWithin().getAnnotation())).findFirst().orElseThrow().getGeometry();
	}

	/** The field in which a text is typed. */
	StyledText field() {
		return editor().typing().orElseThrow();
	}

	/** Selects words in the field. */
	void mark(String words) {
		int start = field().getText().indexOf(words);
		field().setSelection(start, start + words.length());
	}

	/** Clicks on a place of the text in the field. */
	void clickText(int unit) {
		Point at = field().getLocationAtOffset(unit);
		Event event = new Event();
		event.x = at.x + 2;
		event.y = at.y + 4;
		event.button = 1;
		event.count = 1;
		field().notifyListeners(SWT.MouseDown, event);
		event.stateMask = SWT.BUTTON1;
		field().notifyListeners(SWT.MouseUp, event);
	}

	private static String millis(long micros) {
		return micros % 1000 == 0 ? Long.toString(micros / 1000) : micros + "us";
	}

	private static String value(Annotation annotation, String attribute) {
		AttributeValue value = annotation.getAttributes().get(attribute);
		return value == null ? "" : " " + value.text();
	}

	/** Where a millisecond of a tier is, in its lane from the top. */
	Point at(String labelClass, long millis, int lane) {
		return new Point(editor().scene().x(millis * 1000), editor().scene().bands().tier("class:" + labelClass).orElseThrow().y() + lane * Bands.LANE_HEIGHT + 8);
	}

	Point at(String labelClass, long millis) {
		return at(labelClass, millis, 0);
	}

	/** Where a millisecond of the first waveform is. */
	Point wave(long millis) {
		return new Point(editor().scene().x(millis * 1000), Bands.RULER_HEIGHT + 8);
	}

	/** Lets time pass for what plays, and waits until the cursor is there. */
	void advance(long millis, long cursorMillis) {
		ticker.advance(millis * 1000);
		until(() -> editor().scene().cursor() == cursorMillis * 1000);
	}

	/** Types into the field that is open; each character is a key. */
	void type(String text) {
		for (char letter : text.toCharArray()) {
			countKeys(1);
			press(field(), letter, 0);
		}
	}

	/** Presses a key in the field that is open. */
	void fieldKey(int keyCode, int mask) {
		countKeys(1);
		press(field(), keyCode, mask);
	}

	List<Annotation> annotations() {
		return editor().session().orElseThrow().annotations();
	}

	@Override
	protected Control control() {
		return editor().control();
	}
}
