/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.formats.text.internal.support.TokenizedText.Token;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** Writes a DocBin of spaCy with one document a text. Its tables are made in memory: 100 bytes a token. */
public final class DocBinWriter {

	private static final String VERSION = "0.1";

	private final Origins origins = new Origins(DocBinFormat.ID);
	private final Map<String, String> classes;
	private final Map<String, String> relations;
	private final EntityIds entities;
	private final LossReport losses;
	private final ExportCheck check;
	private final SpacyStrings numbers = new SpacyStrings(List.of());
	/** In the order of Python, which is that of code points. */
	private final TreeSet<String> strings = new TreeSet<>(Comparator.comparing((String string) -> string.codePoints().toArray(), java.util.Arrays::compare));
	private final ByteArrayOutputStream tokens = new ByteArrayOutputStream();
	private final ByteArrayOutputStream spaces = new ByteArrayOutputStream();
	private final ByteArrayOutputStream lengths = new ByteArrayOutputStream();
	private final List<Object> cats = new ArrayList<>();
	private final List<Object> flags = new ArrayList<>();
	private final List<Object> groups = new ArrayList<>();
	private final List<Object> userData = new ArrayList<>();
	private boolean anyUserData;

	private DocBinWriter(Ontology ontology, LossReport losses) {
		classes = Classes.names(ontology);
		relations = TextOntology.relationNames(ontology);
		entities = EntityIds.of(ontology);
		this.losses = losses;
		check = new ExportCheck("DocBin", DocBinFormat.CAPABILITIES, losses);
	}

	/** @return how many annotations were written */
	public static long write(DatasetSource source, Path path, LossReport losses, Progress progress) throws IOException {
		DocBinWriter writer = new DocBinWriter(source.ontology(), losses);
		long[] written = new long[1];
		TextRecords.forEach(source, writer.check, losses, progress, (one, text) -> written[0] += writer.add(one, text));
		AtomicFiles.write(path, out -> {
			DeflaterOutputStream compressed = new DeflaterOutputStream(out);
			new PackWriter(compressed).write(writer.message());
			compressed.finish();
		});
		return written[0];
	}

	private Map<String, Object> message() {
		Map<String, Object> message = new LinkedHashMap<>();
		message.put("version", VERSION);
		message.put("attrs", DocBin.COLUMNS);
		message.put("tokens", tokens.toByteArray());
		message.put("spaces", spaces.toByteArray());
		message.put("lengths", lengths.toByteArray());
		message.put("strings", List.copyOf(strings));
		message.put("cats", cats);
		message.put("flags", flags);
		message.put("span_groups", groups);
		if (anyUserData) {
			message.put("user_data", userData);
		}
		return message;
	}

	private long add(SourceRecord one, CodePoints text) throws IOException {
		DocBinTokens doc = DocBinTokens.of(one, text, classes, check, losses);
		JsonNode kept = origins.of(one.item().origin());
		DocBinTable table = new DocBinTable(doc, one.item().id(), this);
		ByteBuffer rows = ByteBuffer.allocate(Long.BYTES * DocBin.COLUMNS.size() * doc.tokens().size()).order(ByteOrder.LITTLE_ENDIAN);
		rows.asLongBuffer().put(table.rows());
		tokens.write(rows.array());
		for (int i = 0; i < doc.tokens().size(); i++) {
			spaces.write(doc.spaces().get(i) ? 1 : 0);
		}
		lengths.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(doc.tokens().size()).array());
		Map<String, Object> scores = new TreeMap<>();
		for (Annotation whole : doc.wholes()) {
			scores.put(className(whole), Annotations.score(whole).orElse(1.0));
			whole.getRelations().forEach(relation -> losses.add("relations", "spaCy has those between tokens", one.item().id(), whole.getId()));
			whole.getAttributes().forEach(entry -> losses.add("attributes", "a category of spaCy has a score alone", one.item().id(), whole.getId()));
		}
		cats.add(scores);
		flags.add(Map.of("has_unknown_spaces", kept.path(DocBinFormat.UNKNOWN_SPACES).asBoolean() && !doc.spaces().contains(false)));
		groups.add(packed(table.groups()));
		boolean has = kept.path(DocBinFormat.USER_DATA).isTextual();
		anyUserData |= has;
		userData.add(has ? Base64.getDecoder().decode(kept.path(DocBinFormat.USER_DATA).textValue()) : PackWriter.bytes(Map.of()));
		return table.written() + doc.wholes().size();
	}

	/** As a list of groups, which all versions read from 3.0 on. */
	private static byte[] packed(Map<String, List<byte[]>> spans) throws IOException {
		List<Object> list = new ArrayList<>();
		for (Map.Entry<String, List<byte[]>> group : spans.entrySet()) {
			Map<String, Object> message = new LinkedHashMap<>();
			message.put("name", group.getKey());
			message.put("attrs", Map.of());
			message.put("spans", group.getValue());
			list.add(PackWriter.bytes(message));
		}
		return PackWriter.bytes(list);
	}

	/** The number of a string, which is listed from then on. */
	long number(String string) {
		strings.add(string);
		return numbers.id(string);
	}

	String className(Annotation annotation) {
		return annotation.getLabelClass() == null ? "" : classes.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
	}

	String relationName(String type) {
		return type == null ? "" : relations.getOrDefault(type, type);
	}

	EntityIds entities() {
		return entities;
	}

	LossReport losses() {
		return losses;
	}

	JsonNode kept(Annotation annotation) {
		return origins.of(annotation.getOrigin());
	}

	JsonNode kept(Token token) {
		return token.annotation().map(this::kept).orElseGet(origins::object);
	}
}
