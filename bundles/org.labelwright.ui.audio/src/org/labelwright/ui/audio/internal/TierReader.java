/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.labelwright.core.LabelClasses;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Tier;
import org.labelwright.ui.audio.layout.Underline;

/**
 * Says which tiers a recording has and on which each segment stands. A class is a tier, as formats with tiers import them, unless the
 * attribute {@code tier} of a segment names another; or else each speaker is one. A tier whose segments belong to those of another hangs below it.
 */
final class TierReader {

	private static final String CLASS = "class:";
	private static final String NAMED = "tier:";
	private static final String SPEAKER = "speaker:";
	/** Classes without segments are tiers too, as long as there are not more. */
	private static final int FEW = 8;
	/** Colours that most people can tell apart (Okabe and Ito, Color Universal Design, 2008). */
	private static final int[] SPEAKERS = { 0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0xd55e00, 0x56b4e9, 0xa6761d, 0x8c6bb1 };

	private final WordLabels words;
	private final Map<String, LabelClass> classes = new LinkedHashMap<>();
	private final Map<String, Integer> speakers = new LinkedHashMap<>();
	private Predicate<LabelClass> hidden = one -> false;
	private boolean bySpeaker;
	/** The tier that each one hangs below. */
	private Map<String, String> parents = Map.of();
	/** Who speaks on each tier. */
	private Map<String, Set<String>> voices = new HashMap<>();

	TierReader(WordLabels words) {
		this.words = words;
	}

	/**
	 * To be called when any of these changes.
	 *
	 * @param bySpeaker whether each speaker is a tier
	 */
	void use(Ontology ontology, Predicate<LabelClass> hiddenClasses, boolean speakersAreTiers) {
		classes.clear();
		LabelClasses.all(ontology).stream().filter(one -> !one.isAbstract()).forEach(one -> classes.put(one.getId(), one));
		hidden = hiddenClasses;
		bySpeaker = speakersAreTiers;
		words.use(this::labelClass, hiddenClasses);
	}

	/** Forgets the speakers of the recording that was shown. */
	void forgetSpeakers() {
		speakers.clear();
	}

	/** All who speak, in the order in which they were met. */
	List<String> speakers() {
		return List.copyOf(speakers.keySet());
	}

	Optional<LabelClass> labelClass(Annotation annotation) {
		return Optional.ofNullable(annotation.getLabelClass()).map(classes::get);
	}

	/** Whether segments can be of a class. */
	static boolean isForSegments(LabelClass labelClass) {
		return labelClass.getGeometryKinds().isEmpty() || labelClass.getGeometryKinds().contains(GeometryKind.INTERVAL);
	}

	/** Where annotations of a class stand that name no other tier. */
	static String tierOf(LabelClass labelClass) {
		return CLASS + labelClass.getId();
	}

	/** The class that a tier is. */
	Optional<LabelClass> classOf(String tier) {
		return tier.startsWith(CLASS) ? Optional.ofNullable(classes.get(tier.substring(CLASS.length()))) : Optional.empty();
	}

	/** What segments on a tier have for the attribute of tiers. */
	static Optional<String> named(String tier) {
		return tier.startsWith(NAMED) ? Optional.of(tier.substring(NAMED.length())) : Optional.empty();
	}

	/** Who speaks on a tier. */
	static Optional<String> speakerOf(String tier) {
		return tier.startsWith(SPEAKER) ? Optional.of(tier.substring(SPEAKER.length())) : Optional.empty();
	}

	private String tier(Annotation annotation) {
		String speaker = bySpeaker ? Transcripts.speaker(annotation, labelClass(annotation)) : "";
		if (!speaker.isEmpty()) {
			return SPEAKER + speaker;
		}
		String named = Transcripts.value(annotation, Transcripts.TIER);
		return named.isEmpty() ? CLASS + Optional.ofNullable(annotation.getLabelClass()).orElse("") : NAMED + named;
	}

	/** What is painted of an annotation; nothing where it is hidden or no stretch of time. */
	Optional<Segment> segment(Annotation annotation) {
		Optional<LabelClass> labelClass = labelClass(annotation);
		if (!(annotation.getGeometry() instanceof Interval interval) || labelClass.filter(hidden).isPresent()) {
			return Optional.empty();
		}
		String tier = tier(annotation);
		String speaker = Transcripts.speaker(annotation, labelClass);
		String said = Transcripts.text(annotation, labelClass);
		String text = said.replaceAll("\\s+", " ");
		String name = tier.startsWith(CLASS) ? "" : labelClass.map(LabelClass::getName).orElse("");
		String what = text.isEmpty() ? name : text;
		boolean several = hasSeveralSpeakers(tier) && !speaker.isEmpty();
		String label = !several ? what : what.isEmpty() ? speaker : speaker + ": " + what;
		List<Underline> underlines = text.isEmpty() ? List.of() : labelClass.flatMap(Transcripts::textOf)
				.map(type -> words.underlines(annotation.getId(), type.getId(), said, label.length() - text.length())).orElse(List.of());
		return Optional.of(new Segment(annotation.getId(), tier, interval.start(), interval.end(), label, several ? color(speaker) : color(labelClass), underlines));
	}

	private boolean hasSeveralSpeakers(String tier) {
		return voices.getOrDefault(tier, Set.of()).size() > 1;
	}

	private int color(String speaker) {
		return SPEAKERS[speakers.computeIfAbsent(speaker, missing -> speakers.size()) % SPEAKERS.length];
	}

	private static int color(Optional<LabelClass> labelClass) {
		return ClassColors.packed(ClassColors.of(labelClass));
	}

	/** Whether an annotation brings a voice to its tier, so that its segments look different from now on. */
	boolean isNewVoice(Annotation annotation) {
		String speaker = Transcripts.speaker(annotation, labelClass(annotation));
		return !speaker.isEmpty() && !voices.getOrDefault(tier(annotation), Set.of()).contains(speaker);
	}

	/**
	 * The tiers of a recording, to be asked for before its segments; in the order of the ontology; those that hang below another one behind it.
	 *
	 * @param current the class in use, whose tier is there in any case
	 */
	List<Tier> tiers(Collection<Annotation> annotations, Optional<LabelClass> current) {
		Set<String> used = new LinkedHashSet<>();
		Map<String, Annotation> byId = new HashMap<>();
		List<Annotation> parts = new ArrayList<>();
		voices = new HashMap<>();
		for (Annotation annotation : annotations) {
			if (annotation.getGeometry() instanceof Interval && labelClass(annotation).filter(hidden).isEmpty()) {
				used.add(tier(annotation));
				String speaker = Transcripts.speaker(annotation, labelClass(annotation));
				if (!speaker.isEmpty()) {
					voices.computeIfAbsent(tier(annotation), missing -> new HashSet<>()).add(speaker);
					speakers.computeIfAbsent(speaker, missing -> speakers.size());
				}
				byId.put(annotation.getId(), annotation);
				if (!annotation.getRelations().isEmpty()) {
					parts.add(annotation);
				}
			}
		}
		parents = new HashMap<>();
		for (Annotation part : parts) {
			part.getRelations().stream().filter(relation -> Transcripts.PARENT.equals(relation.getType())).map(Relation::getTarget).map(byId::get)
					.filter(whole -> whole != null && !tier(whole).equals(tier(part))).findFirst().ifPresent(whole -> parents.putIfAbsent(tier(part), tier(whole)));
		}
		List<LabelClass> shown = classes.values().stream().filter(one -> !hidden.test(one) && isForSegments(one)).toList();
		Set<String> order = new LinkedHashSet<>();
		for (LabelClass one : shown) {
			if (used.contains(tierOf(one)) || current.filter(one::equals).isPresent() || shown.size() <= FEW && used.stream().noneMatch(tier -> tier.startsWith(NAMED))) {
				order.add(tierOf(one));
			}
		}
		order.addAll(used);
		List<Tier> tiers = new ArrayList<>();
		Set<String> placed = new HashSet<>();
		order.stream().filter(tier -> !parents.containsKey(tier)).forEach(tier -> place(tier, 0, order, placed, tiers));
		// Tiers that hang below each other.
		order.forEach(tier -> place(tier, 0, order, placed, tiers));
		return tiers;
	}

	private void place(String tier, int depth, Set<String> order, Set<String> placed, List<Tier> tiers) {
		if (placed.add(tier)) {
			tiers.add(new Tier(tier, name(tier), depth));
			order.stream().filter(other -> tier.equals(parents.get(other))).forEach(other -> place(other, depth + 1, order, placed, tiers));
		}
	}

	/** The tier that the one of an annotation hangs below. */
	Optional<String> parentOf(Annotation annotation) {
		return segment(annotation).map(Segment::tier).map(parents::get);
	}

	private String name(String tier) {
		return named(tier).or(() -> speakerOf(tier)).or(() -> classOf(tier).map(LabelClass::getName)).orElse(Messages.NoClass);
	}
}
