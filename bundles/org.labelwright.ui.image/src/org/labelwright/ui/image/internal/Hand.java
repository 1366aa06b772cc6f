/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.gef.Tool;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISources;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.KindNames;
import org.labelwright.ui.canvas.SceneTool;
import org.labelwright.ui.canvas.ToolDomain;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.CurrentClass;

/** What the mouse works with: the tool that is in use, and the class of what is drawn next. UI thread only. */
final class Hand {

	private static final String LABELLING = "org.labelwright.ui.image.labelling";

	private final ImageEditor editor;
	private final ToolDomain domain = new ToolDomain(this::failed);
	private final List<ToolDescriptor> tools = ToolDescriptor.of(Contributions.ofPlatform(), ImageEditor.ID);
	private final List<IHandlerActivation> activations = new ArrayList<>();
	private final ClassTools classTools;
	private Optional<IContextActivation> labelling = Optional.empty();
	private final CurrentClass current;
	private Optional<ToolDescriptor> tool = Optional.empty();
	private boolean takesTool;

	Hand(ImageEditor editor, EditorOptions options) {
		this.editor = editor;
		current = new CurrentClass(() -> editor.palette().classes());
		classTools = new ClassTools(tools, options);
	}

	ToolDomain domain() {
		return domain;
	}

	List<ToolDescriptor> tools() {
		return tools;
	}

	/** The first tool; where nothing but the whole image is labelled, that for it, and where there is nothing to select yet, that of the class. */
	void begin(boolean whole, boolean empty) {
		tools.stream().findFirst().ifPresent(this::useTool);
		if (whole) {
			tools.stream().filter(ToolDescriptor::labelsWhole).findFirst().ifPresent(this::useTool);
		} else if (empty) {
			current.get().flatMap(labelClass -> classTools.toolFor(labelClass, tool)).ifPresent(this::useTool);
		}
	}

	/** The classes are others now: takes those of the same ids. */
	void classesChanged() {
		current.classesChanged();
		showRefusal();
		showSecondClass();
	}

	Optional<LabelClass> currentClass() {
		return current.get();
	}

	/** Each tool's command chooses it while this is the editor that is open in front, also beside a view that is active. */
	void activateTools() {
		IHandlerService handlers = editor.getSite().getWorkbenchWindow().getService(IHandlerService.class);
		Expression inFront = new InFront(editor);
		for (ToolDescriptor one : tools) {
			activations.add(handlers.activateHandler(one.command(), new AbstractHandler() {
				@Override
				public Object execute(ExecutionEvent event) {
					chooseTool(one);
					return null;
				}
			}, inFront));
		}
	}

	/** The editor is closed. */
	void dispose() {
		activations.forEach(one -> one.getHandlerService().deactivateHandler(one));
		activations.clear();
	}

	private static final class InFront extends Expression {

		private final IEditorPart editor;

		InFront(IEditorPart editor) {
			this.editor = editor;
		}

		@Override
		public void collectExpressionInfo(ExpressionInfo info) {
			info.addVariableNameAccess(ISources.ACTIVE_EDITOR_NAME);
		}

		@Override
		public EvaluationResult evaluate(IEvaluationContext context) {
			return EvaluationResult.valueOf(context.getVariable(ISources.ACTIVE_EDITOR_NAME) == editor);
		}
	}

	void chooseTool(ToolDescriptor wanted) {
		classTools.chosen(wanted);
		useTool(wanted);
	}

	/** Takes a tool; where it fails that is reported, and the one before stays. */
	void useTool(ToolDescriptor wanted) {
		Contributions.ofPlatform().guarded(wanted.id(), wanted.maker()::get).ifPresent(made -> {
			// While it is still known which one it was.
			domain.setActiveTool(null);
			tool = Optional.of(wanted);
			takesTool = true;
			domain.setActiveTool(made);
			// Keys may mean the tool before the mouse has been on the canvas.
			domain.run(one -> one.setViewer(editor.viewer()));
			takesTool = false;
			if (domain.getActiveTool() != made) {
				return;
			}
			editor.palette().showTool(wanted);
			showRefusal();
			showSecondClass();
			activateKeys();
			editor.showBar();
			editor.viewer().getControl().setFocus();
		});
	}

	/** A tool that threw is reported; where it was in use, the first one of this editor takes its place. */
	private void failed(Tool broken, Throwable cause) {
		String message = NLS.bind(Messages.Tool_Failed, tool.map(ToolDescriptor::id).orElse(broken.getClass().getName()), cause);
		ILog.of(Hand.class).error(message, cause);
		editor.scene().setFeedback(Optional.empty());
		if (domain.getActiveTool() == null && editor.isOpen()) {
			// Unless it is the first one that cannot even be taken.
			tools.stream().findFirst().filter(first -> !takesTool || !tool.equals(Optional.of(first))).ifPresent(this::useTool);
			editor.palette().hint(message);
		}
	}

	/** While the image as a whole is labelled, letters are hot keys of classes first. */
	private void activateKeys() {
		IContextService contexts = editor.getSite().getService(IContextService.class);
		labelling.ifPresent(contexts::deactivateContext);
		labelling = labelsImage() ? Optional.of(contexts.activateContext(LABELLING)) : Optional.empty();
	}

	/** Whether keys label the image as a whole. */
	boolean labelsImage() {
		return tool.filter(ToolDescriptor::labelsWhole).isPresent();
	}

	/**
	 * Gives a class to what is drawn next, and while nothing is being drawn to what is selected; brings the tool along that
	 * the class is drawn with. What is painted next is a mask of its own.
	 */
	void useClass(LabelClass labelClass) {
		if (tool.filter(one -> one.kinds().contains(GeometryKind.MASK)).isPresent()) {
			editor.select(List.of());
		}
		takeClass(labelClass);
	}

	private void takeClass(LabelClass labelClass) {
		// Other tools that draw nothing, as that which cuts out, leave something selected that the key of the next class does not mean.
		boolean selecting = tool.equals(tools.stream().findFirst());
		setCurrentClass(labelClass);
		if (selecting && !editor.annotator().selected().isEmpty()) {
			editor.annotator().giveClass(labelClass);
		} else {
			classTools.toolFor(labelClass, tool).ifPresent(this::useTool);
		}
		if (labelsImage()) {
			editor.wholeImage().label(labelClass);
		}
		editor.setFocus();
	}

	/** @return whether the key is one of a class, or of an answer that is wanted */
	boolean useClassOfKey(String key) {
		if (labelsImage() && editor.wholeImage().answer(key)) {
			return true;
		}
		Optional<LabelClass> labelClass = editor.palette().classes().ofKey(key);
		labelClass.ifPresent(this::useClass);
		return labelClass.isPresent();
	}

	private void setCurrentClass(LabelClass labelClass) {
		current.use(labelClass);
		showRefusal();
		showSecondClass();
	}

	/** Says in the status line, before anything is drawn in vain, that the ontology does not allow the class what the tool draws. */
	private void showRefusal() {
		editor.showRefusal(tool.filter(one -> !one.kinds().isEmpty())
				.flatMap(one -> current.get().filter(labelClass -> !labelClass.getGeometryKinds().isEmpty() && !one.draws(labelClass.getGeometryKinds()))
						.map(labelClass -> NLS.bind(Messages.Hand_NotDrawn, new Object[] { labelClass.getName(), one.name(),
								KindNames.of(labelClass.getGeometryKinds()) }))));
	}

	/**
	 * The class that the second button draws: the one that was in use before, at first the next one of the ontology.
	 *
	 * @param kind which it has to allow, where that matters
	 */
	Optional<LabelClass> secondClass(Optional<GeometryKind> kind) {
		List<LabelClass> all = editor.palette().classes().classes();
		int at = current.get().map(all::indexOf).orElse(-1);
		List<LabelClass> next = new ArrayList<>(all);
		Collections.rotate(next, -at - 1);
		return Stream.concat(current.last().stream(), next.stream()).filter(one -> !current.get().equals(Optional.of(one)))
				.filter(one -> one.getGeometryKinds().isEmpty() || kind.map(one.getGeometryKinds()::contains).orElse(true)).findFirst();
	}

	private void showSecondClass() {
		boolean drawn = domain.ask(one -> one instanceof SceneTool made && made.drawsSecondClass());
		editor.palette().showSecond(tool.filter(one -> drawn).flatMap(one -> secondClass(one.kinds().stream().findFirst())));
	}

	/** Back to the class that was used before this one. */
	void useLastClass() {
		current.last().ifPresent(this::useClass);
	}

	/** Asks for a class by its letters; what is selected gets it too. */
	void chooseClass() {
		editor.popups().choose(Messages.Choice_Class, editor.palette().classes().classes().stream()
				.map(one -> new ChoicePopup.Choice(one.getName(), editor.palette().classes().keyOf(one), Optional.of(ClassColors.of(Optional.of(one))), () -> {
					takeClass(one);
					if (tool.filter(drawing -> !drawing.kinds().isEmpty()).isPresent()) {
						editor.annotator().giveClass(one);
					}
				})).toList());
	}

	/** Something new of a class was drawn. */
	void drawn(LabelClass labelClass) {
		tool.ifPresent(one -> classTools.drawn(labelClass, one));
	}
}
