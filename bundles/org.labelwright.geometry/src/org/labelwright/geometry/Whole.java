/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/** The whole item: the geometry of a classification. */
public record Whole() implements Geometry {

	@Override
	public GeometryKind kind() {
		return GeometryKind.WHOLE;
	}
}
