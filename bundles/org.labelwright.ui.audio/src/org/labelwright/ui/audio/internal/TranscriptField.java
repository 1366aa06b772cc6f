/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.labelwright.core.text.TextChanges;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.ui.AccessibleNames;

/**
 * The field over a segment in which its text is typed, with the sound at the fingers: Tab plays, Enter goes on to the next. Words that
 * have labels are on the colours of their classes, and go along with what is typed.
 */
final class TranscriptField {

	/** What keys and mouse mean. */
	interface Keys {

		/** The text of a segment is as it should be. */
		void typed(String segment, String text);

		/** The next segment is to be typed, or the one before for a number below 0. */
		void goOn(String segment, int by);

		/** The segment is to be heard, or nothing more. */
		void play(String segment, boolean fromStart);

		/** The segment is to be cut in two at the cursor of the sound, its text at the caret. */
		void split(String segment, String text, int caret);

		/** Typing began or ended. */
		void typing(boolean begins);

		/** The labels within the text of a segment. */
		List<WordLabels.Shown> labels(String segment);

		/** The label that is selected. */
		Optional<String> selectedLabel();

		/** A label is selected, or none any longer. */
		void select(Optional<String> label);

		/** The key of a class was pressed, which is not typed where this is true. */
		boolean classKey(String key);

		/** The selected label is to go from its words. */
		void deleteLabel(String label);

		/** What was done before is to be taken back, or done again. */
		void undo(boolean redo);

		/** Whether the field stays where another control has the focus. */
		boolean staysFor(Optional<Control> focus);

		/** What there is to do with words. */
		void fill(Menu menu);
	}

	private static final int LEAST_WIDTH = 280;
	private static final int MOST_ROWS = 6;
	private static final int MARGIN = 4;

	private final Canvas canvas;
	private final AudioScene scene;
	private final Keys keys;
	private Optional<StyledText> field = Optional.empty();
	private String segment = "";
	private String before = "";

	TranscriptField(Canvas canvas, AudioScene scene, Keys keys) {
		this.canvas = canvas;
		this.scene = scene;
		this.keys = keys;
	}

	/** The field, while there is one. */
	Optional<StyledText> field() {
		return field.filter(one -> !one.isDisposed());
	}

	/** The segment whose text is typed. */
	Optional<String> segment() {
		return field().map(one -> segment);
	}

	/** Begins with a segment that is in sight. */
	void open(String id, String text) {
		end(true);
		segment = id;
		before = text;
		StyledText made = AccessibleNames.name(new StyledText(canvas, SWT.BORDER | SWT.MULTI | SWT.WRAP), Messages.Transcript_Name);
		made.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2);
		made.setAlwaysShowScrollBars(false);
		made.setText(text);
		made.setSelection(text.length());
		field = Optional.of(made);
		made.setKeyBinding(SWT.MOD1 | 'A', ST.SELECT_ALL);
		made.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ESCAPE && event.detail != SWT.TRAVERSE_RETURN
				&& event.detail != SWT.TRAVERSE_TAB_NEXT && event.detail != SWT.TRAVERSE_TAB_PREVIOUS);
		// Before the text has the key: it would write it.
		made.addVerifyKeyListener((VerifyKeyListener) this::key);
		made.addModifyListener(event -> show());
		made.addListener(SWT.MouseUp, this::released);
		made.addListener(SWT.MenuDetect, this::menu);
		made.addFocusListener(FocusListener.focusLostAdapter(event -> left(made)));
		show();
		keys.typing(true);
		made.setFocus();
	}

	private void left(StyledText text) {
		commit();
		// Who has the focus now is known when it has it.
		canvas.getDisplay().asyncExec(() -> {
			if (field().filter(one -> one == text && !one.isFocusControl()).isPresent() && !keys.staysFor(Optional.ofNullable(canvas.getDisplay().getFocusControl()))) {
				end(true);
			}
		});
	}

	/** Labels and size are those of what is typed. */
	private void show() {
		field().ifPresent(text -> {
			boolean rightToLeft = !new Bidi(text.getText(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
			int orientation = rightToLeft ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT;
			if (text.getOrientation() != orientation) {
				text.setOrientation(orientation);
			}
			AudioColors colors = new AudioColors(text.getDisplay());
			text.setBackground(colors.page());
			text.setForeground(colors.text());
			text.setStyleRanges(new WordStyles(colors).of(new CodePoints(text.getText()), labels(), keys.selectedLabel()));
			place();
		});
	}

	/** The labels where they are in what is typed; of what goes with its words nothing is shown. */
	List<WordLabels.Shown> labels() {
		String typed = field().map(StyledText::getText).orElse(before);
		List<WordLabels.Shown> labels = keys.labels(segment);
		if (labels.isEmpty() || typed.equals(before)) {
			return labels;
		}
		TextChanges changes = TextChanges.between(before, typed);
		return labels.stream().flatMap(one -> changes.moved(one.span()).map(span -> new WordLabels.Shown(one.id(), span, one.name(), one.rgb())).stream()).toList();
	}

	/** Something changed: the labels, or what the segment says. */
	void refresh(String text) {
		field().ifPresent(one -> {
			boolean untouched = one.getText().equals(before);
			before = text;
			if (untouched && !one.getText().equals(text)) {
				int caret = one.getCaretOffset();
				one.setText(text);
				one.setSelection(Math.min(caret, text.length()));
			}
			show();
		});
	}

	/**
	 * What is typed so far is kept.
	 *
	 * @return whether the segment says what is typed
	 */
	boolean commit() {
		field().map(StyledText::getText).filter(typed -> !typed.equals(before)).ifPresent(typed -> keys.typed(segment, typed));
		return field().filter(one -> one.getText().equals(before)).isPresent();
	}

	/** What was typed since it was kept last is not to be; false where there is nothing. */
	boolean revert() {
		return field().filter(one -> !one.getText().equals(before)).map(one -> {
			one.setText(before);
			one.setSelection(before.length());
			return true;
		}).orElse(false);
	}

	/** What a label would cover: the selection without the blanks around it, or else the word at the caret. */
	Optional<Span> wanted() {
		StyledText text = field().orElseThrow();
		String typed = text.getText();
		Point selection = text.getSelection();
		int start = selection.x;
		int end = selection.y;
		while (start < end && Character.isWhitespace(typed.charAt(start))) {
			start++;
		}
		while (end > start && Character.isWhitespace(typed.charAt(end - 1))) {
			end--;
		}
		Optional<Fragment> units = end > start ? Optional.of(new Fragment(start, end)) : selection.x < selection.y ? Optional.empty() : word(typed, text.getCaretOffset());
		return units.map(one -> new CodePoints(typed).spanOfUtf16(one.start(), one.end()));
	}

	/** The word around a place, or that ends there. */
	private static Optional<Fragment> word(String text, int caret) {
		BreakIterator words = BreakIterator.getWordInstance();
		words.setText(text);
		Optional<Fragment> found = Optional.empty();
		for (int start = words.first(), end = words.next(); end != BreakIterator.DONE && start <= caret; start = end, end = words.next()) {
			if (caret <= end && text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
				found = Optional.of(new Fragment(start, end));
			}
		}
		return found;
	}

	/** Puts the caret behind a label. */
	void show(WordLabels.Shown label) {
		field().ifPresent(text -> {
			text.setSelection(new CodePoints(text.getText()).toUtf16(label.span().end()));
			text.showSelection();
		});
	}

	/** Where the caret is, in code points. */
	int caret() {
		StyledText text = field().orElseThrow();
		return new CodePoints(text.getText()).ofUtf16(text.getCaretOffset());
	}

	/** Keeps the field over its segment; it ends where the segment went. */
	void place() {
		field().ifPresent(text -> scene.place(segment).ifPresentOrElse(place -> {
			int trim = text.computeTrim(0, 0, 0, 0).height;
			int left = Math.max(AudioScene.GUTTER, place[0]);
			int right = canvas.getClientArea().width;
			int bottom = canvas.getClientArea().height;
			int width = Math.min(Math.max(LEAST_WIDTH, Math.min(place[0] + place[2], right) - left), right - AudioScene.GUTTER);
			int row = text.getLineHeight() + MARGIN + trim;
			int all = text.computeSize(width - text.computeTrim(0, 0, 0, 0).width, SWT.DEFAULT).y;
			int height = Math.clamp(all, Math.max(row, place[3]), Math.max(row, place[3]) + (MOST_ROWS - 1) * text.getLineHeight());
			int top = place[1] - (Math.max(row, place[3]) - place[3]) / 2;
			Point size = text.getSize();
			text.setBounds(Math.max(AudioScene.GUTTER, Math.min(left, right - width)), Math.max(0, Math.min(top, bottom - height)), width, height);
			if (!text.getSize().equals(size) && text.getSelectionCount() == 0) {
				// From right to left the caret is where it was from the left edge, of another width.
				text.setSelection(text.getCaretOffset());
			}
		}, () -> end(false)));
	}

	private void released(Event event) {
		StyledText text = field().orElseThrow();
		if (event.button == 1 && text.getSelectionCount() == 0) {
			keys.select(labelAt(text, event.x, event.y));
		}
	}

	/** The shortest label at a place, or the next longer one than that which is selected. */
	private Optional<String> labelAt(StyledText text, int x, int y) {
		int unit = text.getOffsetAtPoint(new Point(x, y));
		if (unit < 0 || unit >= text.getCharCount()) {
			return Optional.empty();
		}
		int place = new CodePoints(text.getText()).ofUtf16(unit);
		List<String> there = labels().stream().filter(one -> one.span().fragments().stream().anyMatch(part -> part.start() <= place && place < part.end()))
				.sorted(Comparator.comparingInt(one -> one.span().length())).map(WordLabels.Shown::id).toList();
		int selected = keys.selectedLabel().map(there::indexOf).orElse(-1);
		return there.isEmpty() ? Optional.empty() : Optional.of(there.get((selected + 1) % there.size()));
	}

	private void menu(Event event) {
		StyledText text = field().orElseThrow();
		Point place = text.toControl(event.x, event.y);
		int unit = text.getOffsetAtPoint(place);
		if (event.detail == SWT.MENU_MOUSE && text.getSelectionCount() == 0 && unit >= 0) {
			text.setCaretOffset(unit);
			keys.select(labelAt(text, place.x, place.y));
		}
		Optional.ofNullable(text.getMenu()).ifPresent(Menu::dispose);
		Menu menu = new Menu(text);
		keys.fill(menu);
		text.setMenu(menu);
	}

	private void key(VerifyEvent event) {
		boolean shift = (event.stateMask & SWT.SHIFT) != 0;
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		Optional<String> selected = keys.selectedLabel();
		boolean taken = switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR -> {
			enter(control, shift);
			yield true;
		}
		case SWT.TAB -> {
			keys.play(segment, shift);
			yield true;
		}
		case SWT.ESC -> {
			selected.ifPresentOrElse(label -> keys.select(Optional.empty()), () -> end(false));
			yield true;
		}
		case SWT.DEL -> {
			selected.ifPresent(keys::deleteLabel);
			yield selected.isPresent();
		}
		default -> isHistoryKey(event) || isClassKey(event) || (event.keyCode & SWT.MODIFIER_MASK) != 0;
		};
		event.doit = !taken;
		if (!taken && selected.isPresent()) {
			// What is typed now is meant for the text.
			keys.select(Optional.empty());
		}
	}

	private void enter(boolean control, boolean shift) {
		String id = segment;
		if (control) {
			String text = field().orElseThrow().getText();
			int caret = field().orElseThrow().getCaretOffset();
			end(false);
			keys.split(id, text, caret);
		} else {
			end(true);
			keys.goOn(id, shift ? -1 : 1);
		}
	}

	private boolean isHistoryKey(VerifyEvent event) {
		int modifiers = event.stateMask & SWT.MODIFIER_MASK;
		boolean undo = event.keyCode == 'z' && modifiers == SWT.MOD1;
		boolean redo = event.keyCode == 'y' && modifiers == SWT.MOD1 || event.keyCode == 'z' && modifiers == (SWT.MOD1 | SWT.SHIFT);
		if (undo || redo) {
			keys.undo(redo);
		}
		return undo || redo;
	}

	/** With Alt all keys of classes are; digits also alone, where something is selected that they can be meant for. */
	private boolean isClassKey(VerifyEvent event) {
		boolean digit = Character.isDigit(event.character) && (event.stateMask & SWT.MODIFIER_MASK) == 0;
		boolean target = keys.selectedLabel().isPresent() || field().orElseThrow().getSelectionCount() > 0;
		boolean alt = (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT && event.keyCode > ' ' && (event.keyCode & SWT.KEYCODE_BIT) == 0;
		return digit && target && keys.classKey(Character.toString(event.character)) || alt && keys.classKey(Character.toString(event.keyCode));
	}

	/** Takes the field away. */
	void end(boolean keep) {
		field().ifPresent(text -> {
			field = Optional.empty();
			String typed = text.getText();
			boolean focus = text.isFocusControl();
			text.dispose();
			keys.typing(false);
			if (focus && !canvas.isDisposed()) {
				canvas.setFocus();
			}
			if (keep && !typed.equals(before)) {
				keys.typed(segment, typed);
			}
		});
	}
}
