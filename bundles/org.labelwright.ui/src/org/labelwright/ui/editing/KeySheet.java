/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.Context;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.internal.Messages;

/**
 * All keys of an editor as they are bound at this moment, in a window that Escape closes; those that hold only at times, such as while an
 * assistant's proposal is judged, stand under the name of their context. UI thread only.
 */
public final class KeySheet {

	private static final List<String> COMMON = List.of("org.eclipse.ui.edit.undo", "org.eclipse.ui.edit.redo", "org.eclipse.ui.edit.copy",
			"org.eclipse.ui.edit.paste", "org.eclipse.ui.edit.delete", "org.eclipse.ui.edit.selectAll");

	private record Line(String group, String name, String keys, String description) {
	}

	private final Shell shell;
	private final Table table;
	private final List<Line> lines;

	/**
	 * @param context of the keys of the editor
	 * @param beside contexts of views that work with it
	 */
	public KeySheet(Shell parent, String title, String context, String... beside) {
		// Before it opens: then the keys of the editor are no longer in force.
		lines = lines(context, List.of(beside));
		shell = new Shell(parent, SWT.SHELL_TRIM & ~SWT.MIN);
		shell.setText(title);
		shell.setLayout(new GridLayout());
		Text filter = AccessibleNames.name(new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.BORDER), Messages.Choice_Filter);
		filter.setMessage(Messages.Choice_Filter);
		filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		table = AccessibleNames.name(new Table(shell, SWT.BORDER | SWT.FULL_SELECTION), title);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		String[] titles = { Messages.Keys_Group, Messages.Keys_Command, Messages.Keys_Key, Messages.Keys_Does };
		int[] widths = { 160, 240, 150, 370 };
		for (int i = 0; i < titles.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles[i]);
			column.setWidth(widths[i]);
		}
		filter.addListener(SWT.Modify, event -> fill(filter.getText()));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		fill("");
		// As wide as the longest name of a group, which all others of the column follow.
		table.getColumn(0).pack();
		Rectangle around = parent.getBounds();
		shell.setSize(Math.min(1080, around.width - 40), Math.min(760, around.height - 60));
		shell.setLocation(around.x + (around.width - shell.getSize().x) / 2, around.y + (around.height - shell.getSize().y) / 2);
	}

	public Shell open() {
		shell.open();
		return shell;
	}

	private void fill(String typed) {
		String wanted = typed.trim().toLowerCase(Locale.ROOT);
		table.removeAll();
		for (Line line : lines) {
			if (Stream.of(line.group(), line.name(), line.keys(), line.description()).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))) {
				new TableItem(table, SWT.NONE).setText(new String[] { line.group(), line.name(), line.keys(), line.description() });
			}
		}
	}

	/** The keys of the contexts below that of the editor, and of those beside. Those of commands with a parameter stand for classes, which the palette shows. */
	private static List<Line> atTimes(String context, List<String> beside, IBindingService bindings) {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		List<Line> lines = new ArrayList<>();
		for (Object id : contexts.getDefinedContextIds()) {
			Context below = contexts.getContext((String) id);
			try {
				if (beside.contains(id) || !id.equals(context) && isBelow(below, context, contexts)) {
					lines.addAll(atTimes(below, bindings));
				}
			} catch (NotDefinedException e) {
				ILog.of(KeySheet.class).warn("A context of keys is gone: " + id, e);
			}
		}
		return lines;
	}

	private static boolean isBelow(Context one, String context, IContextService contexts) throws NotDefinedException {
		String parent = one.getParentId();
		while (parent != null && !parent.equals(context)) {
			Context above = contexts.getContext(parent);
			parent = above.isDefined() ? above.getParentId() : null;
		}
		return parent != null;
	}

	private static List<Line> atTimes(Context context, IBindingService bindings) throws NotDefinedException {
		// What a person has bound to a key counts more than what plug-ins have, and may be that it does nothing.
		Map<TriggerSequence, Binding> byKey = new LinkedHashMap<>();
		for (Binding binding : bindings.getBindings()) {
			boolean here = binding.getPlatform() == null || binding.getPlatform().equals(SWT.getPlatform());
			if (here && context.getId().equals(binding.getContextId())) {
				byKey.merge(binding.getTriggerSequence(), binding, (one, other) -> other.getType() == Binding.USER ? other : one);
			}
		}
		Map<ParameterizedCommand, List<String>> keys = new LinkedHashMap<>();
		byKey.values().stream().filter(binding -> binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getParameterMap().isEmpty())
				.forEach(binding -> keys.computeIfAbsent(binding.getParameterizedCommand(), command -> new ArrayList<>()).add(binding.getTriggerSequence().format()));
		List<Line> lines = new ArrayList<>();
		for (Map.Entry<ParameterizedCommand, List<String>> one : keys.entrySet()) {
			String description = one.getKey().getCommand().getDescription();
			lines.add(new Line(context.getName(), one.getKey().getName(), String.join(", ", one.getValue()), description == null ? "" : description));
		}
		return lines;
	}

	private static List<Line> lines(String context, List<String> beside) {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		Set<ParameterizedCommand> commands = new LinkedHashSet<>();
		for (Binding binding : bindings.getBindings()) {
			ParameterizedCommand command = binding.getParameterizedCommand();
			if (command != null && (binding.getContextId().equals(context) || COMMON.contains(command.getId()))) {
				commands.add(command);
			}
		}
		List<Line> lines = new ArrayList<>();
		for (ParameterizedCommand command : commands) {
			TriggerSequence[] keys = bindings.getActiveBindingsFor(command);
			if (keys.length > 0) {
				try {
					Command base = command.getCommand();
					String description = base.getDescription() == null ? "" : base.getDescription();
					lines.add(new Line(base.getCategory().getName(), command.getName(), String.join(", ", Stream.of(keys).map(TriggerSequence::format).toList()),
							description));
				} catch (NotDefinedException e) {
					ILog.of(KeySheet.class).warn("A key is bound to a command that no plug-in declares: " + command.getId(), e);
				}
			}
		}
		lines.addAll(atTimes(context, beside, bindings));
		lines.sort(Comparator.comparing(Line::group).thenComparing(Line::name).thenComparing(Line::keys));
		return lines;
	}
}
