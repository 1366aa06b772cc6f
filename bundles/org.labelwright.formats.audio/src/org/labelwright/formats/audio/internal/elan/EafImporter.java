/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.elan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.SoundFiles;
import org.labelwright.core.format.support.Xml;
import org.labelwright.core.json.Json;
import org.labelwright.formats.audio.internal.support.FileImporter;
import org.labelwright.formats.audio.internal.support.Labels;
import org.labelwright.formats.audio.internal.support.Media;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.geometry.Interval;

/** Reads the ELAN Annotation Format. */
public final class EafImporter extends FileImporter {

	private static final double SURE = 0.95;

	public EafImporter() {
		super(Eaf.ID, Eaf.ID);
	}

	@Override
	public Capabilities capabilities() {
		return Eaf.CAPABILITIES;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Labels.OPTION);
	}

	@Override
	protected double detect(byte[] head) {
		return Texts.head(head).contains('<' + Eaf.ROOT) ? SURE : 0;
	}

	@Override
	protected Recording read(Path file, Path folder, String stem, Options options, LossReport losses) throws IOException {
		EafDocument document = EafDocument.read(file);
		ObjectNode kept = Json.mapper().createObjectNode();
		document.root().forEach(kept.putObject(Eaf.KEPT_ROOT)::put);
		ArrayNode before = kept.putArray(Eaf.KEPT_BEFORE);
		document.before().forEach(element -> before.add(element.toXml()));
		ArrayNode after = kept.putArray(Eaf.KEPT_AFTER);
		document.after().forEach(element -> after.add(element.toXml()));
		kept.put(Eaf.KEPT_SLOTS, document.slots().entrySet().stream()
				.map(slot -> slot.getKey() + slot.getValue().map(micros -> " " + micros / Eaf.MICROS).orElse("")).collect(Collectors.joining(",")));
		ArrayNode tiers = kept.putArray(Eaf.KEPT_TIERS);
		List<Segment> segments = new ArrayList<>();
		for (EafDocument.Tier tier : document.tiers()) {
			ObjectNode keptTier = tiers.addObject();
			tier.attributes().forEach(keptTier::put);
			if (tier.entries().stream().anyMatch(entry -> entry.parent().isPresent())) {
				keptTier.put(Eaf.KEPT_REFERENCES, true);
			}
			tier.entries().forEach(entry -> segments.add(segment(document, tier, entry, options)));
		}
		Item item = item(document, file, folder, stem);
		if (!Media.stem(item).equals(stem)) {
			kept.put(Eaf.KEPT_FILE, stem);
		}
		return new Recording(item, kept, segments);
	}

	private static Segment segment(EafDocument document, EafDocument.Tier tier, EafDocument.Entry entry, Options options) {
		ObjectNode kept = Json.mapper().createObjectNode();
		entry.attributes().forEach(kept.putObject(Eaf.KEPT_ATTRIBUTES)::put);
		Interval time = document.time(entry);
		if (!document.isAligned(entry)) {
			kept.putArray(Eaf.KEPT_AT).add(time.start()).add(time.end());
		}
		Segment segment = Labels.segment(tier.name(), entry.value(), time, options)
				.with(Segment.SPEAKER, Optional.ofNullable(tier.attributes().get(Eaf.PARTICIPANT)).filter(name -> !name.isBlank()));
		return new Segment(segment.labelClass(), time, segment.attributes(), Optional.empty(), kept, entry.id(), entry.parent());
	}

	/** The recording that the header names where it lies beside the file; otherwise one of the name of the file. */
	private static Item item(EafDocument document, Path file, Path folder, String stem) {
		List<Map<String, String>> media = document.before().stream().filter(element -> element.name().equals(Eaf.HEADER))
				.flatMap(header -> header.children(Eaf.MEDIA).stream()).map(Xml.Element::attributes).toList();
		String within = stem.substring(0, stem.lastIndexOf('/') + 1);
		List<String> names = media.stream().sorted((one, other) -> Boolean.compare(isVideo(one), isVideo(other))).map(EafImporter::name)
				.filter(name -> SoundFiles.typeByName(name).isPresent()).toList();
		for (String name : names) {
			if (!name.contains("/") && Files.isRegularFile(file.resolveSibling(name))) {
				return Media.named(within + name);
			}
		}
		Item found = item(folder, stem);
		if (names.isEmpty() || Files.isRegularFile(folder.resolve(found.path()))) {
			return found;
		}
		return Media.named(stem + names.getFirst().substring(names.getFirst().lastIndexOf('.')));
	}

	private static boolean isVideo(Map<String, String> media) {
		return media.getOrDefault("MIME_TYPE", "").startsWith("video/");
	}

	private static String name(Map<String, String> media) {
		String url = Stream.of("RELATIVE_MEDIA_URL", "MEDIA_URL").map(media::get).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
		String name = url.substring(url.replace('\\', '/').lastIndexOf('/') + 1);
		try {
			return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			// A per cent sign that stands for itself.
			return name;
		}
	}
}
