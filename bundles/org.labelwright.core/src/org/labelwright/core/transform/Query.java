/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/**
 * A question to annotations, such as {@code class = 'car' and area > 400}.
 * <p>
 * Operators: {@code = != < <= > >=}, {@code in ('a', 'b')}, {@code like 'str%'} (% for any text, _ for one character),
 * {@code not in}, {@code not like}, {@code and}, {@code or}, {@code not}, parentheses. Text stands in single quotes,
 * doubled for one of them.
 * <p>
 * Fields: {@code class} (its id or name), {@code kind} of geometry, {@code area} (square pixels), {@code x}, {@code y},
 * {@code width}, {@code height} (of the bounds, pixels), {@code score} or {@code confidence}, {@code occluded},
 * {@code truncated}, {@code crowd}, {@code group}, {@code id}; of the item {@code path}, {@code split}, {@code imageWidth},
 * {@code imageHeight}. Any other name is that of an attribute; in double quotes a name may hold anything. A comparison with
 * something the annotation does not have is false. Immutable.
 */
public final class Query {

	/** What a question is asked about. */
	private record Subject(Item item, Annotation annotation, Map<String, String> classNames) {
	}

	/** A side of a comparison: the texts it goes by (a class has two), a number, or nothing. */
	private record Operand(List<String> texts, OptionalDouble number) {
		static final Operand NOTHING = new Operand(List.of(), OptionalDouble.empty());

		static Operand of(String text) {
			return text == null ? NOTHING : new Operand(List.of(text), OptionalDouble.empty());
		}

		static Operand of(double number) {
			return new Operand(List.of(), OptionalDouble.of(number));
		}

		boolean isTrue() {
			return texts.contains("true");
		}

		boolean same(Operand other) {
			if (number.isPresent() && other.number.isPresent()) {
				return number.getAsDouble() == other.number.getAsDouble();
			}
			return texts.stream().anyMatch(other.texts::contains);
		}
	}

	@FunctionalInterface
	private interface Term {
		Operand of(Subject subject);
	}

	/** What stands in the question itself. */
	private record Constant(Operand operand) implements Term {
		@Override
		public Operand of(Subject subject) {
			return operand;
		}
	}

	/** What can be asked about besides attributes, by name. */
	private static final Map<String, Term> FIELDS = Map.ofEntries(
			entry("class", s -> s.annotation().getLabelClass() == null ? Operand.NOTHING
					: new Operand(List.of(s.annotation().getLabelClass(), s.classNames().getOrDefault(s.annotation().getLabelClass(), s.annotation().getLabelClass())),
							OptionalDouble.empty())),
			entry("kind", Query::kind), entry("geometry", Query::kind),
			entry("area", s -> s.annotation().getGeometry() == null ? Operand.NOTHING : new Operand(List.of(), Geometries.area(s.annotation().getGeometry()))),
			entry("x", s -> ofBounds(s, Box::x)), entry("y", s -> ofBounds(s, Box::y)), entry("width", s -> ofBounds(s, Box::width)),
			entry("height", s -> ofBounds(s, Box::height)), entry("score", Query::confidence), entry("confidence", Query::confidence),
			entry("occluded", s -> Operand.of(Boolean.toString(s.annotation().isOccluded()))),
			entry("truncated", s -> Operand.of(Boolean.toString(s.annotation().isTruncated()))),
			entry("crowd", s -> Operand.of(Boolean.toString(s.annotation().isCrowd()))), entry("group", s -> Operand.of(s.annotation().getGroup())),
			entry("id", s -> Operand.of(s.annotation().getId())), entry("path", s -> Operand.of(s.item().path())),
			entry("split", s -> Operand.of(s.item().split().orElse(null))), entry("imageWidth", s -> Operand.of(s.item().width())),
			entry("imageHeight", s -> Operand.of(s.item().height())));

	private final Predicate<Subject> condition;
	private final Set<String> attributes;

	private Query(Predicate<Subject> condition, Set<String> attributes) {
		this.condition = condition;
		this.attributes = Set.copyOf(attributes);
	}

	/** @throws BadInputException with the place, where the text is no question */
	public static Query parse(String text) throws BadInputException {
		Parser parser = new Parser(text);
		return new Query(parser.whole(), parser.attributes);
	}

	/** The attributes it asks about. */
	public Set<String> attributes() {
		return attributes;
	}

	/** @param classNames the names of label classes by id */
	public boolean test(Item item, Annotation annotation, Map<String, String> classNames) {
		return condition.test(new Subject(item, annotation, classNames));
	}

	private static Operand kind(Subject s) {
		return s.annotation().getGeometry() == null ? Operand.NOTHING : Operand.of(s.annotation().getGeometry().kind().id());
	}

	private static Operand ofBounds(Subject s, ToDoubleFunction<Box> number) {
		return Optional.ofNullable(s.annotation().getGeometry()).flatMap(Geometries::bounds).map(box -> Operand.of(number.applyAsDouble(box))).orElse(Operand.NOTHING);
	}

	private static Operand confidence(Subject s) {
		return s.annotation().getProvenance() == null || s.annotation().getProvenance().getConfidence() == null ? Operand.NOTHING
				: Operand.of(s.annotation().getProvenance().getConfidence());
	}

	private static Operand attribute(AttributeValue value) {
		return switch (value) {
		case null -> Operand.NOTHING;
		case AttributeValue.Numeric number -> Operand.of(number.value());
		case AttributeValue.Choices choices -> new Operand(choices.values(), OptionalDouble.empty());
		case AttributeValue.Flag flag -> Operand.of(flag.text());
		case AttributeValue.Text one -> Operand.of(one.value());
		};
	}

	/** Recursive descent over the tokens of {@link QueryTokens}. */
	private static final class Parser {

		private final QueryTokens tokens;
		private final Set<String> attributes = new HashSet<>();

		Parser(String text) throws BadInputException {
			tokens = new QueryTokens(text);
		}

		Predicate<Subject> whole() throws BadInputException {
			Predicate<Subject> all = or();
			if (!tokens.atEnd()) {
				throw tokens.expected("and, or, or the end");
			}
			return all;
		}

		private Predicate<Subject> or() throws BadInputException {
			Predicate<Subject> left = and();
			while (tokens.take("or")) {
				left = left.or(and());
			}
			return left;
		}

		private Predicate<Subject> and() throws BadInputException {
			Predicate<Subject> left = not();
			while (tokens.take("and")) {
				left = left.and(not());
			}
			return left;
		}

		private Predicate<Subject> not() throws BadInputException {
			tokens.enter();
			try {
				if (tokens.take("not")) {
					return not().negate();
				}
				if (tokens.take("(")) {
					Predicate<Subject> inner = or();
					tokens.require(")");
					return inner;
				}
				return comparison();
			} finally {
				tokens.leave();
			}
		}

		private Predicate<Subject> comparison() throws BadInputException {
			Term left = term();
			boolean negated = tokens.take("not");
			if (tokens.take("in")) {
				Predicate<Subject> in = in(left);
				return negated ? in.negate() : in;
			}
			if (tokens.take("like")) {
				Pattern pattern = like(tokens.text());
				Predicate<Subject> like = s -> left.of(s).texts().stream().anyMatch(one -> pattern.matcher(one).matches());
				return negated ? like.negate() : like;
			}
			if (negated) {
				throw tokens.expected("in or like after not");
			}
			Optional<String> operator = tokens.operator();
			if (operator.isEmpty()) {
				return s -> left.of(s).isTrue();
			}
			Term right = term();
			return switch (operator.get()) {
			case "=" -> s -> left.of(s).same(right.of(s));
			case "!=" -> s -> !left.of(s).equals(Operand.NOTHING) && !left.of(s).same(right.of(s));
			case "<" -> order(left, "<", right, (a, b) -> a < b);
			case "<=" -> order(left, "<=", right, (a, b) -> a <= b);
			case ">" -> order(left, ">", right, (a, b) -> a > b);
			default -> order(left, ">=", right, (a, b) -> a >= b);
			};
		}

		private interface Order {
			boolean test(double a, double b);
		}

		private Predicate<Subject> order(Term left, String operator, Term right, Order order) throws BadInputException {
			requireNumber(left, operator);
			requireNumber(right, operator);
			return s -> {
				OptionalDouble a = left.of(s).number();
				OptionalDouble b = right.of(s).number();
				return a.isPresent() && b.isPresent() && order.test(a.getAsDouble(), b.getAsDouble());
			};
		}

		/** A text is neither less nor more than anything: that it would silently never hold helps nobody. */
		private void requireNumber(Term term, String operator) throws BadInputException {
			if (term instanceof Constant constant && constant.operand().number().isEmpty()) {
				throw tokens.expected("before this a number without quotes beside " + operator + ", not '" + constant.operand().texts().getFirst() + "'");
			}
		}

		private Predicate<Subject> in(Term left) throws BadInputException {
			tokens.require("(");
			List<Term> choices = new java.util.ArrayList<>();
			do {
				choices.add(term());
			} while (tokens.take(","));
			tokens.require(")");
			return s -> choices.stream().anyMatch(choice -> left.of(s).same(choice.of(s)));
		}

		private Term term() throws BadInputException {
			Optional<String> text = tokens.quoted();
			if (text.isPresent()) {
				return new Constant(Operand.of(text.get()));
			}
			OptionalDouble number = tokens.number();
			if (number.isPresent()) {
				return new Constant(new Operand(List.of(), number));
			}
			String name = tokens.name();
			if (name.equals("true") || name.equals("false")) {
				return new Constant(Operand.of(name));
			}
			Term field = FIELDS.get(name);
			if (field != null) {
				return field;
			}
			attributes.add(name);
			return s -> attribute(s.annotation().getAttributes().get(name));
		}

		private static Pattern like(String text) {
			StringBuilder pattern = new StringBuilder();
			for (char c : Objects.requireNonNull(text).toCharArray()) {
				pattern.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
			}
			return Pattern.compile(pattern.toString(), Pattern.DOTALL);
		}
	}
}
