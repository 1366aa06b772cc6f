/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the manifests: a bundle requires only bundles of floors below it, and the floors below the window know no UI. */
class FloorsTest {

	private static final Pattern BUNDLE = Pattern.compile("org\\.labelwright\\.[a-z.]*[a-z]");
	private static final int FIRST_WITH_UI = 6;

	private static int floor(String bundle) {
		String name = bundle.substring("org.labelwright.".length());
		return switch (name) {
		case "geometry", "worker" -> 0;
		case "model" -> 1;
		case "core", "media" -> 2;
		case "assist", "media.audio" -> 3;
		// What stands on models.
		case "assist.kserve", "audio" -> 5;
		case "cli", "ui.canvas", "gef.compat" -> FIRST_WITH_UI;
		case "ui" -> FIRST_WITH_UI + 1;
		case "product" -> FIRST_WITH_UI + 3;
		default -> name.startsWith("assist.") ? 4 : name.startsWith("formats.") || name.startsWith("store.") || name.equals("quality") || name.equals("text") ? 3
				: name.startsWith("ui.") ? FIRST_WITH_UI + 2 : -1;
		};
	}

	private static Map<String, String> requirements() throws IOException {
		Map<String, String> requirements = new TreeMap<>();
		try (Stream<Path> bundles = Files.list(Path.of("..").toAbsolutePath().normalize())) {
			for (Path bundle : bundles.filter(path -> Files.exists(path.resolve("META-INF/MANIFEST.MF"))).toList()) {
				try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
					var attributes = new Manifest(in).getMainAttributes();
					requirements.put(bundle.getFileName().toString(), attributes.getValue("Require-Bundle") + "," + attributes.getValue("Import-Package"));
				}
			}
		}
		return requirements;
	}

	@Test
	void arrowsPointDown() throws IOException {
		List<String> wrong = new ArrayList<>();
		Map<String, String> all = requirements();
		assertTrue(all.size() > 10, "the manifests were not found");
		all.forEach((bundle, required) -> {
			if (!bundle.endsWith(".tests")) {
				assertTrue(floor(bundle) >= 0, bundle + " has no floor yet; give it one here");
				for (Matcher matcher = BUNDLE.matcher(required); matcher.find();) {
					if (floor(matcher.group()) >= floor(bundle)) {
						wrong.add(bundle + " requires " + matcher.group());
					}
				}
				if (floor(bundle) < FIRST_WITH_UI && (required.contains("org.eclipse.ui") || required.contains("org.eclipse.swt")
						|| required.contains("org.eclipse.gef"))) {
					wrong.add(bundle + " knows the window");
				}
			}
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void editorsKnowNoFormatsAndFormatsNoEditors() throws IOException {
		requirements().forEach((bundle, required) -> {
			if (bundle.startsWith("org.labelwright.ui") && !bundle.endsWith(".tests")) {
				assertTrue(!required.contains("org.labelwright.formats") && !required.contains("org.labelwright.assist."), bundle);
			}
			if (bundle.startsWith("org.labelwright.formats") && !bundle.endsWith(".tests")) {
				assertTrue(!required.contains("org.labelwright.quality") && !required.contains("org.labelwright.ui"), bundle);
			}
		});
	}

	/**
	 * The feature of recordings can be uninstalled: no bundle beside it needs one of it, and no test of such a bundle has one about it, so
	 * that each run of the tests shows that they pass without it.
	 */
	@Test
	void nothingNeedsTheAudioFeature() throws IOException {
		Path root = Path.of("../..").toAbsolutePath().normalize();
		Set<String> audio = BUNDLE.matcher(Files.readString(root.resolve("features/org.labelwright.audio.feature/feature.xml"))).results().map(MatchResult::group)
				.filter(one -> Files.isDirectory(root.resolve("bundles").resolve(one))).collect(Collectors.toSet());
		assertTrue(audio.contains("org.labelwright.ui.audio"), "the feature was not understood: " + audio);
		List<String> wrong = new ArrayList<>();
		for (Map.Entry<String, String> bundle : requirements().entrySet()) {
			if (!audio.contains(bundle.getKey().replaceAll("\\.tests$", ""))) {
				Path pom = root.resolve("bundles").resolve(bundle.getKey()).resolve("pom.xml");
				String needs = bundle.getValue() + (Files.exists(pom) ? Files.readString(pom) : "");
				BUNDLE.matcher(needs).results().map(MatchResult::group).filter(one -> audio.stream().anyMatch(of -> one.equals(of) || one.startsWith(of + ".")))
						.forEach(one -> wrong.add(bundle.getKey() + " needs " + one));
			}
		}
		assertEquals(List.of(), wrong);
	}
}
