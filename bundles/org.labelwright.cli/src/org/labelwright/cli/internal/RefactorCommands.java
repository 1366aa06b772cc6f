/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.labelwright.core.BadInputException;
import org.labelwright.core.refactoring.ChangeKind;
import org.labelwright.core.refactoring.ClassToAttribute;
import org.labelwright.core.refactoring.Delete;
import org.labelwright.core.refactoring.DeleteChoice;
import org.labelwright.core.refactoring.DeleteJoint;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.MergeClasses;
import org.labelwright.core.refactoring.MoveAttribute;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.core.refactoring.RenameChoice;
import org.labelwright.core.refactoring.RenameJoint;
import org.labelwright.core.refactoring.SplitByHand;
import org.labelwright.core.refactoring.SplitClass;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.Ontology;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The refactorings by name. */
@Command(name = "refactor", description = "Changes an ontology and carries the labels along.", mixinStandardHelpOptions = true)
final class RefactorCommands implements Runnable {

	@Spec
	private CommandSpec spec;

	static CommandLine line(Console console) {
		return new CommandLine(new RefactorCommands()).addSubcommand(new RenameCommand(console)).addSubcommand(new MergeCommand(console))
				.addSubcommand(new SplitCommand(console)).addSubcommand(new MoveAttributeCommand(console))
				.addSubcommand(new ClassToAttributeCommand(console)).addSubcommand(new ChangeKindCommand(console))
				.addSubcommand(new DeleteCommand(console));
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "which refactoring? See labelwright ontology refactor --help");
	}

	/** Names a class, an attribute of a class or a choice of one, a relation type, a question, or a joint of a skeleton. */
	static final class Named {

		@Option(names = "--class", paramLabel = "CLASS", description = "A label class, by id or name; with --attribute the one that has it.")
		private Optional<String> labelClass = Optional.empty();

		@Option(names = "--attribute", paramLabel = "ID", description = "An attribute of the class.")
		private Optional<String> attribute = Optional.empty();

		@Option(names = "--relation", paramLabel = "ID", description = "A relation type.")
		private Optional<String> relation = Optional.empty();

		@Option(names = "--question", paramLabel = "ID", description = "A question.")
		private Optional<String> question = Optional.empty();

		@Option(names = "--choice", paramLabel = "VALUE", description = "A choice of the attribute.")
		private Optional<String> choice = Optional.empty();

		@Option(names = "--skeleton", paramLabel = "ID", description = "The skeleton that has the joint.")
		private Optional<String> skeleton = Optional.empty();

		@Option(names = "--joint", paramLabel = "ID", description = "A joint of the skeleton.")
		private Optional<String> joint = Optional.empty();

		ElementKind kind() {
			return relation.isPresent() ? ElementKind.RELATION : question.isPresent() ? ElementKind.QUESTION
					: attribute.isPresent() ? ElementKind.ATTRIBUTE : ElementKind.CLASS;
		}

		/** A choice of an attribute, made into what is done with it. */
		Optional<Refactoring> ofChoice(Ontology ontology, OfChoice refactoring) throws BadInputException {
			if (choice.isEmpty()) {
				return Optional.empty();
			}
			String holder = owner(ontology).orElseThrow(() -> new BadInputException("With --choice, name the --class and its --attribute"));
			return Optional.of(refactoring.make(holder, attribute.get(), choice.get()));
		}

		Optional<Refactoring> ofJoint(BiFunction<String, String, Refactoring> refactoring) throws BadInputException {
			if (joint.isPresent() != skeleton.isPresent()) {
				throw new BadInputException("A joint is named by --skeleton and --joint");
			}
			return joint.map(id -> refactoring.apply(skeleton.get(), id));
		}

		Optional<String> owner(Ontology ontology) throws BadInputException {
			return kind() == ElementKind.ATTRIBUTE && labelClass.isPresent() ? Optional.of(RefactorCommand.id(ontology, labelClass.get()))
					: Optional.empty();
		}

		/** Of a class the id, even where its name was given. */
		String id(Ontology ontology) throws BadInputException {
			if ((relation.isPresent() || question.isPresent()) && (attribute.isPresent() || labelClass.isPresent()) || relation.isPresent() && question.isPresent()) {
				throw new BadInputException("Name either --relation, or --question, or --class, or --class and --attribute");
			}
			if (kind() == ElementKind.CLASS) {
				return RefactorCommand.id(ontology, labelClass.orElseThrow(() -> new BadInputException("Name a --class, an --attribute, a --relation or a --question")));
			}
			return kind() == ElementKind.ATTRIBUTE ? attribute.get() : relation.or(() -> question).get();
		}
	}

	/** Makes a refactoring of a choice of an attribute. */
	@FunctionalInterface
	interface OfChoice {
		Refactoring make(String labelClass, String attribute, String choice);
	}

	@Command(name = "rename", description = "Gives a class, attribute, choice, relation type, question or joint another name, and on wish another id.", mixinStandardHelpOptions = true)
	static final class RenameCommand extends RefactorCommand {

		@Mixin
		private Named named = new Named();

		@Option(names = "--to", paramLabel = "NAME", required = true, description = "The new name.")
		private String to;

		@Option(names = "--id", paramLabel = "ID", description = "A new id too, which changes every label; kept where left out.")
		private Optional<String> newId = Optional.empty();

		RenameCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			Optional<Refactoring> part = named.ofChoice(ontology, (holder, attribute, choice) -> new RenameChoice(holder, attribute, choice, to));
			if (part.isEmpty()) {
				part = named.ofJoint((skeleton, joint) -> new RenameJoint(skeleton, joint, to, newId));
			}
			return part.isPresent() ? part.get() : new Rename(named.kind(), named.owner(ontology), named.id(ontology), to, newId);
		}
	}

	@Command(name = "merge", description = "Makes one class of several.", mixinStandardHelpOptions = true)
	static final class MergeCommand extends RefactorCommand {

		@Option(names = "--class", paramLabel = "CLASS", required = true, description = "A class that goes; may be given several times.")
		private List<String> classes;

		@Option(names = "--into", paramLabel = "CLASS", required = true, description = "The class that stays.")
		private String into;

		MergeCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			String[] ids = new String[classes.size()];
			for (int i = 0; i < ids.length; i++) {
				ids[i] = id(ontology, classes.get(i));
			}
			return new MergeClasses(List.of(ids), id(ontology, into));
		}
	}

	@Command(name = "split", description = "Makes subclasses by the values of an attribute, or of chosen labels.", mixinStandardHelpOptions = true)
	static final class SplitCommand extends RefactorCommand {

		@Option(names = "--class", paramLabel = "CLASS", required = true, description = "The class to split.")
		private String labelClass;

		@Option(names = "--by", paramLabel = "ATTRIBUTE", description = "The attribute whose values become classes.")
		private Optional<String> by = Optional.empty();

		@Option(names = "--value", paramLabel = "VALUE=NAME", description = "The name of the class for a value; every value where none is given.")
		private Map<String, String> values = new LinkedHashMap<>();

		@Option(names = "--label", paramLabel = "LABEL=NAME", description = "By hand: the name of the class for the label with this id.")
		private Map<String, String> labels = new LinkedHashMap<>();

		SplitCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			if (by.isPresent() == !labels.isEmpty()) {
				throw new BadInputException("Say either --by ATTRIBUTE or --label LABEL=NAME");
			}
			String id = id(ontology, labelClass);
			return by.isPresent() ? new SplitClass(id, by.get(), values) : new SplitByHand(id, labels);
		}
	}

	@Command(name = "move-attribute", description = "Moves an attribute up or down the hierarchy.", mixinStandardHelpOptions = true)
	static final class MoveAttributeCommand extends RefactorCommand {

		@Option(names = "--attribute", paramLabel = "ID", required = true, description = "The attribute.")
		private String attribute;

		@Option(names = "--class", paramLabel = "CLASS", required = true, description = "The class that has it.")
		private String labelClass;

		@Option(names = "--to", paramLabel = "CLASS", required = true, description = "A class above, or one below; several of those below.")
		private List<String> to;

		MoveAttributeCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			String[] ids = new String[to.size()];
			for (int i = 0; i < ids.length; i++) {
				ids[i] = id(ontology, to.get(i));
			}
			return new MoveAttribute(attribute, id(ontology, labelClass), List.of(ids));
		}
	}

	@Command(name = "class-to-attribute", description = "Says by an attribute of another class what a class said; split is the way back.",
			mixinStandardHelpOptions = true)
	static final class ClassToAttributeCommand extends RefactorCommand {

		@Option(names = "--class", paramLabel = "CLASS", required = true, description = "The class that goes.")
		private String labelClass;

		@Option(names = "--into", paramLabel = "CLASS", required = true, description = "The class its labels have then.")
		private String into;

		@Option(names = "--attribute", paramLabel = "ID", required = true, description = "The attribute; made where it is missing.")
		private String attribute;

		@Option(names = "--value", paramLabel = "VALUE", description = "Its value; the id of the class where left out.")
		private Optional<String> value = Optional.empty();

		ClassToAttributeCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			String id = id(ontology, labelClass);
			return new ClassToAttribute(id, id(ontology, into), attribute, value.orElse(id));
		}
	}

	@Command(name = "change-kind", description = "Sets the geometry a class allows and turns that of its labels.", mixinStandardHelpOptions = true)
	static final class ChangeKindCommand extends RefactorCommand {

		@Option(names = "--class", paramLabel = "CLASS", required = true, description = "The class.")
		private String labelClass;

		@Option(names = "--kind", paramLabel = "KIND", required = true, description = "A kind to allow, or any; may be given several times.")
		private List<String> kinds;

		@Option(names = "--convert-to", paramLabel = "KIND", description = "What geometry of other kinds becomes; left alone where left out.")
		private Optional<String> convertTo = Optional.empty();

		ChangeKindCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			Set<GeometryKind> allowed = EnumSet.noneOf(GeometryKind.class);
			if (!kinds.equals(List.of("any"))) {
				for (String kind : kinds) {
					allowed.add(kind(kind));
				}
			}
			return new ChangeKind(id(ontology, labelClass), allowed, convertTo.isPresent() ? Optional.of(kind(convertTo.get())) : Optional.empty());
		}

		private static GeometryKind kind(String id) throws BadInputException {
			List<String> ids = EnumSet.allOf(GeometryKind.class).stream().map(GeometryKind::id).toList();
			if (!ids.contains(id)) {
				throw new BadInputException("\"" + id + "\" is no kind of geometry; there are " + String.join(", ", ids));
			}
			return GeometryKind.values()[ids.indexOf(id)];
		}
	}

	@Command(name = "delete", description = "Takes a class, attribute, choice, relation type, question or joint out, and what labels say by it.", mixinStandardHelpOptions = true)
	static final class DeleteCommand extends RefactorCommand {

		@Mixin
		private Named named = new Named();

		@Option(names = "--relabel", paramLabel = "OTHER", description = "The class that labels of a deleted class have then, or the choice instead of a deleted one; deleted where left out.")
		private Optional<String> relabel = Optional.empty();

		DeleteCommand(Console console) {
			super(console);
		}

		@Override
		Refactoring refactoring(Ontology ontology) throws IOException {
			Optional<Refactoring> part = named.ofChoice(ontology, (holder, attribute, choice) -> new DeleteChoice(holder, attribute, choice, relabel));
			if (part.isEmpty()) {
				part = named.ofJoint(DeleteJoint::new);
			}
			return part.isPresent() ? part.get() : new Delete(named.kind(), named.owner(ontology), named.id(ontology),
					relabel.isPresent() ? Optional.of(id(ontology, relabel.get())) : Optional.empty());
		}
	}
}
