/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Quaternion;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.ontology.Element;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.OntologyPackage;

/**
 * Model objects as JSON: a member for each feature that is set, named as in the .ecore files; contained objects nested,
 * others by their id; a member {@code type} where a subclass is written. Members without a feature are kept in
 * {@link Element#getExtra()} and written back. Safe for use by several threads.
 */
public final class JsonCodec {

	private static final String EXTRA = "extra";
	private static final String ORIGIN = "origin";
	private static final String TYPE = "type";

	/** A feature that is written, and what would else be asked of it for each of a million annotations. */
	private record Member(EStructuralFeature feature, SerializableString name, boolean json) {

		static List<Member> of(EClass type) {
			return type.getEAllStructuralFeatures().stream().filter(feature -> !feature.isTransient() && !feature.getName().equals(EXTRA))
					.map(feature -> new Member(feature, new SerializedString(feature.getName()), isJson(feature))).toList();
		}
	}

	private final ObjectMapper mapper;
	private final Map<EClass, List<Member>> members = new ConcurrentHashMap<>();

	public JsonCodec(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/** One line of JSON. */
	public String write(EObject object) {
		StringWriter text = new StringWriter();
		try (JsonGenerator out = mapper.createGenerator(text)) {
			write(object, object.eClass(), out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	/** @param expected what the reader will take the object for, without being told the type */
	public void write(EObject object, EClass expected, JsonGenerator out) throws IOException {
		out.writeStartObject();
		if (object.eClass() != expected) {
			out.writeStringField(TYPE, object.eClass().getName());
		}
		writeMembers(object, List.of(), out);
		out.writeEndObject();
	}

	/** The members of the object alone, without braces and without the features named. */
	public void writeMembers(EObject object, List<EStructuralFeature> without, JsonGenerator out) throws IOException {
		for (Member member : members.computeIfAbsent(object.eClass(), Member::of)) {
			if (object.eIsSet(member.feature()) && !without.contains(member.feature())) {
				out.writeFieldName(member.name());
				writeFeature(object, member, out);
			}
		}
		if (object instanceof Element element && element.getExtra() != null) {
			for (Map.Entry<String, JsonNode> member : mapper.readTree(element.getExtra()).properties()) {
				out.writeFieldName(member.getKey());
				mapper.writeTree(out, member.getValue());
			}
		}
	}

	private void writeFeature(EObject object, Member member, JsonGenerator out) throws IOException {
		Object value = object.eGet(member.feature());
		if (value instanceof EMap<?, ?> map) {
			out.writeStartObject();
			for (Map.Entry<?, ?> entry : map) {
				out.writeFieldName((String) entry.getKey());
				writeAttributeValue((AttributeValue) entry.getValue(), out);
			}
			out.writeEndObject();
		} else if (member.feature().isMany()) {
			out.writeStartArray();
			for (Object element : (List<?>) value) {
				writeValue(member, element, out);
			}
			out.writeEndArray();
		} else {
			writeValue(member, value, out);
		}
	}

	private void writeValue(Member member, Object value, JsonGenerator out) throws IOException {
		if (member.feature() instanceof EReference reference) {
			if (reference.isContainment()) {
				write((EObject) value, reference.getEReferenceType(), out);
			} else {
				out.writeString(((NamedElement) value).getId());
			}
			return;
		}
		switch (value) {
		case Boolean flag -> out.writeBoolean(flag);
		case Integer number -> out.writeNumber(number);
		case Long number -> out.writeNumber(number);
		case Double number -> out.writeNumber(number);
		case Geometry geometry when !(member.feature().getEType() == AnnotationPackage.Literals.TIME_INTERVAL) -> GeometryJson.write(geometry, out);
		case Interval interval -> {
			out.writeStartArray();
			out.writeNumber(interval.start());
			out.writeNumber(interval.end());
			out.writeEndArray();
		}
		case Quaternion q -> {
			out.writeStartArray();
			for (double d : new double[] { q.w(), q.x(), q.y(), q.z() }) {
				out.writeNumber(d);
			}
			out.writeEndArray();
		}
		case GeometryKind kind -> out.writeString(kind.id());
		case String text when member.json() -> copy(text, out);
		default -> out.writeString(value.toString());
		}
	}

	/** Without a tree between: every annotation that was imported has such a text. */
	private void copy(String text, JsonGenerator out) throws IOException {
		try (JsonParser in = mapper.createParser(text)) {
			in.nextToken();
			out.copyCurrentStructureExact(in);
		}
	}

	/** True where files hold JSON and the model its text. */
	private static boolean isJson(EStructuralFeature feature) {
		return feature.getName().equals(ORIGIN) || feature.getEType() == OntologyPackage.Literals.JSON;
	}

	private static void writeAttributeValue(AttributeValue value, JsonGenerator out) throws IOException {
		switch (value) {
		case AttributeValue.Flag flag -> out.writeBoolean(flag.value());
		case AttributeValue.Numeric number -> out.writeNumber(number.value());
		case AttributeValue.Text text -> out.writeString(text.value());
		case AttributeValue.Choices choices -> {
			out.writeStartArray();
			for (String choice : choices.values()) {
				out.writeString(choice);
			}
			out.writeEndArray();
		}
		}
	}

	/** What can be told by an attribute value: true and false, numbers, texts, lists of texts. */
	public static boolean isAttributeValue(JsonNode node) {
		if (node.isArray()) {
			for (JsonNode element : node) {
				if (!element.isTextual()) {
					return false;
				}
			}
			return true;
		}
		return node.isBoolean() || node.isNumber() || node.isTextual();
	}

	/** @throws IllegalArgumentException where {@link #isAttributeValue} is false */
	public static AttributeValue attributeValue(JsonNode node) {
		if (!isAttributeValue(node)) {
			throw new IllegalArgumentException("an attribute is true, false, a number, a text or a list of texts, not " + node);
		}
		if (node.isArray()) {
			List<String> values = new ArrayList<>();
			node.forEach(element -> values.add(element.textValue()));
			return new AttributeValue.Choices(values);
		}
		return node.isBoolean() ? new AttributeValue.Flag(node.booleanValue())
				: node.isNumber() ? new AttributeValue.Numeric(node.doubleValue()) : new AttributeValue.Text(node.textValue());
	}

	/**
	 * Reads an object of a class.
	 *
	 * @throws IllegalArgumentException with the path of members to what is wrong and why
	 */
	public <T extends EObject> T read(String text, EClass type, Class<T> as) {
		try {
			return read(mapper.readTree(text), type, as);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
		}
	}

	/** As {@link #read(String, EClass, Class)}, from a tree. */
	public <T extends EObject> T read(JsonNode node, EClass type, Class<T> as) {
		return read(node, type, as, object -> { });
	}

	/** As above. @param complete adds what is not in the tree, before references to it are resolved */
	public <T extends EObject> T read(JsonNode node, EClass type, Class<T> as, Consumer<T> complete) {
		Reading reading = new Reading();
		T object = as.cast(reading.object(node, type, ""));
		complete.accept(object);
		reading.resolve(object);
		return object;
	}

	/** One run of the reader: remembers the references that can be resolved only at the end. */
	private final class Reading {

		private record Pending(EObject owner, EReference reference, String id, String path) {
		}

		private final List<Pending> pending = new ArrayList<>();

		EObject object(JsonNode node, EClass declared, String path) {
			if (!node.isObject()) {
				throw new IllegalArgumentException(at(path) + "expected an object, here is " + node.getNodeType());
			}
			EClass type = typeOf(node, declared, path);
			EObject object = EcoreUtil.create(type);
			ObjectNode extra = mapper.createObjectNode();
			for (Map.Entry<String, JsonNode> member : node.properties()) {
				EStructuralFeature feature = type.getEStructuralFeature(member.getKey());
				if (feature != null && !feature.isTransient() && !member.getKey().equals(EXTRA)) {
					feature(object, feature, member.getValue(), path + "/" + member.getKey());
				} else if (type == declared || !member.getKey().equals(TYPE)) {
					extra.set(member.getKey(), member.getValue());
				}
			}
			if (!extra.isEmpty() && object instanceof Element element) {
				element.setExtra(extra.toString());
			}
			return object;
		}

		private EClass typeOf(JsonNode node, EClass declared, String path) {
			boolean typed = declared.isAbstract()
					|| declared.getEStructuralFeature(TYPE) == null && node.path(TYPE).isTextual();
			if (!typed) {
				return declared;
			}
			EClassifier found = declared.getEPackage().getEClassifier(node.path(TYPE).asText());
			if (found instanceof EClass type && declared.isSuperTypeOf(type) && !type.isAbstract()) {
				return type;
			}
			if (declared.isAbstract()) {
				throw new IllegalArgumentException(at(path) + "no " + declared.getName() + " is named " + node.path(TYPE));
			}
			return declared;
		}

		private void feature(EObject object, EStructuralFeature feature, JsonNode node, String path) {
			if (feature instanceof EReference map && map.getEReferenceType().getInstanceClass() == Map.Entry.class) {
				@SuppressWarnings("unchecked")
				EMap<String, AttributeValue> values = (EMap<String, AttributeValue>) object.eGet(feature);
				for (Map.Entry<String, JsonNode> member : node.properties()) {
					values.put(member.getKey(), checked(path, () -> attributeValue(member.getValue())));
				}
			} else if (feature.isMany()) {
				if (!node.isArray()) {
					throw new IllegalArgumentException(at(path) + "expected a list, here is " + node.getNodeType());
				}
				@SuppressWarnings("unchecked")
				List<Object> values = (List<Object>) object.eGet(feature);
				for (int i = 0; i < node.size(); i++) {
					one(object, feature, node.get(i), path + "/" + i, values::add);
				}
			} else if (!node.isNull()) {
				one(object, feature, node, path, value -> object.eSet(feature, value));
			}
		}

		private void one(EObject owner, EStructuralFeature feature, JsonNode node, String path,
				Consumer<Object> target) {
			if (feature instanceof EAttribute attribute) {
				target.accept(checked(path, () -> value(attribute, node)));
			} else if (((EReference) feature).isContainment()) {
				target.accept(object(node, ((EReference) feature).getEReferenceType(), path));
			} else {
				pending.add(new Pending(owner, (EReference) feature, node.asText(), path));
			}
		}

		private static <V> V checked(String path, Supplier<V> value) {
			try {
				return value.get();
			} catch (IllegalArgumentException | DateTimeParseException e) {
				throw new IllegalArgumentException(at(path) + e.getMessage(), e);
			}
		}

		private static String at(String path) {
			return path.isEmpty() ? "" : path + ": ";
		}

		@SuppressWarnings("unchecked")
		void resolve(EObject root) {
			if (pending.isEmpty()) {
				return;
			}
			Map<EClass, Map<String, EObject>> byId = new HashMap<>();
			root.eAllContents().forEachRemaining(object -> {
				if (object instanceof NamedElement named) {
					byId.computeIfAbsent(object.eClass(), type -> new HashMap<>()).putIfAbsent(named.getId(), object);
				}
			});
			for (Pending one : pending) {
				EObject target = byId.getOrDefault(one.reference().getEReferenceType(), Map.of()).get(one.id());
				if (target == null) {
					throw new IllegalArgumentException(at(one.path()) + "no " + one.reference().getEReferenceType().getName()
							+ " has the id \"" + one.id() + "\"");
				}
				if (one.reference().isMany()) {
					((List<Object>) one.owner().eGet(one.reference())).add(target);
				} else {
					one.owner().eSet(one.reference(), target);
				}
			}
		}
	}

	private static Object value(EAttribute attribute, JsonNode node) {
		EDataType type = attribute.getEAttributeType();
		if (type instanceof EEnum enumeration) {
			EEnumLiteral literal = enumeration.getEEnumLiteralByLiteral(node.asText());
			if (literal == null) {
				throw new IllegalArgumentException("\"" + node.asText() + "\" is none of " + enumeration.getELiterals()
						.stream().map(EEnumLiteral::getLiteral).toList());
			}
			return literal.getInstance();
		}
		if (type == AnnotationPackage.Literals.GEOMETRY_VALUE) {
			return GeometryJson.read(node);
		}
		if (type == AnnotationPackage.Literals.TIME_INTERVAL) {
			return new Interval(node.path(0).longValue(), node.path(1).longValue());
		}
		if (type == AnnotationPackage.Literals.ROTATION) {
			return new Quaternion(node.path(0).doubleValue(), node.path(1).doubleValue(), node.path(2).doubleValue(),
					node.path(3).doubleValue());
		}
		if (type == AnnotationPackage.Literals.TIMESTAMP) {
			return Instant.parse(node.asText());
		}
		if (type == OntologyPackage.Literals.GEOMETRY_KIND_ID) {
			return GeometryKind.of(node.asText())
					.orElseThrow(() -> new IllegalArgumentException("no geometry is named \"" + node.asText() + "\""));
		}
		if (isJson(attribute)) {
			return node.toString();
		}
		Class<?> java = type.getInstanceClass();
		boolean fits = java == String.class ? node.isTextual()
				: java == boolean.class ? node.isBoolean()
						: java == int.class ? node.canConvertToInt() && node.isIntegralNumber()
								: java == long.class ? node.canConvertToLong() && node.isIntegralNumber() : node.isNumber();
		if (!fits) {
			throw new IllegalArgumentException("expected " + java.getSimpleName().toLowerCase(Locale.ROOT) + ", here is " + node);
		}
		return java == String.class ? node.textValue()
				: java == boolean.class ? (Object) node.booleanValue()
						: java == int.class ? (Object) node.intValue()
								: java == long.class ? (Object) node.longValue() : (Object) node.doubleValue();
	}
}
