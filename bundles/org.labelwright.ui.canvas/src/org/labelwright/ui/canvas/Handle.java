/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.function.Supplier;
import org.labelwright.geometry.Geometry;

/**
 * A place where a selected shape can be taken hold of.
 *
 * @param x in image pixels
 * @param y in image pixels
 * @param role how it looks, and what else can be done with it
 * @param point the index of the corner or joint, 0 for others
 * @param drag the shape when this handle is dragged
 * @param removed the shape without the corner of this handle; the same where too few would be left
 */
public record Handle(double x, double y, Role role, int point, Drag drag, Supplier<Geometry> removed) {

	/** What is taken hold of. */
	public enum Role {
		/** An edge or corner of a box. */
		RESIZE,
		/** A corner of its own. */
		VERTEX,
		/** The middle between two corners: a new one. */
		INSERT,
		/** A joint of a skeleton. */
		JOINT,
		/** What turns the shape about its centre. */
		ROTATE
	}

	/** Makes the shape with the handle at another place. */
	@FunctionalInterface
	public interface Drag {
		/** @param constrained turned by steps of 15 degrees, square, or the like */
		Geometry to(double x, double y, boolean constrained);
	}
}
