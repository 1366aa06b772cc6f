/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Each refactoring there is, as it can be done to {@link Traffic}. */
final class EveryRefactoring {

	private EveryRefactoring() {
	}

	static List<Refactoring> ofTraffic() {
		Optional<String> none = Optional.empty();
		return List.of(new Rename(ElementKind.CLASS, none, "car", "Auto", Optional.of("auto")),
				new Rename(ElementKind.ATTRIBUTE, Optional.of("car"), "colour", "Paint", Optional.of("paint")),
				new Rename(ElementKind.RELATION, none, "drives", "steers", Optional.of("steers")),
				new Rename(ElementKind.QUESTION, none, "helmet", "Hat?", Optional.of("hat")),
				new RenameChoice("car", "colour", "red", "crimson"), new RenameJoint("body", "neck", "Throat", none),
				new MergeClasses(List.of("truck"), "car"), new SplitClass("car", "colour", Map.of()), new SplitByHand("car", Map.of("0-a", "Taxi")),
				new MoveAttribute("colour", "car", List.of("vehicle")), new MoveAttribute("parked", "vehicle", List.of("truck")),
				new ClassToAttribute("truck", "car", "colour", "truckish"),
				new ChangeKind("car", Set.of(GeometryKind.BOX), Optional.of(GeometryKind.BOX)),
				new ChangeKind("road", Set.of(GeometryKind.POLYGON), Optional.of(GeometryKind.POLYGON)),
				new ChangeKind("plane", Set.of(GeometryKind.BOX), Optional.of(GeometryKind.BOX)),
				new ChangeKind("truck", Set.of(), Optional.empty()), new Delete(ElementKind.CLASS, none, "car", none),
				new Delete(ElementKind.CLASS, none, "truck", Optional.of("person")), new Delete(ElementKind.ATTRIBUTE, Optional.of("car"), "colour", none),
				new Delete(ElementKind.RELATION, none, "drives", none), new Delete(ElementKind.QUESTION, none, "weather", none),
				new DeleteChoice("car", "colour", "red", none), new DeleteJoint("body", "neck"));
	}
}
