/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.image;

/**
 * Where the pixels of a GeoTIFF lie on the ground, as OGC 19-008 (GeoTIFF 1.1) says: {@code X = a x + b y + c},
 * {@code Y = d x + e y + f}, with x and y in continuous pixels from the top left corner of the stored picture.
 *
 * @param epsg the code of the coordinate reference system, 0 where the file names none
 */
public record GeoTransform(double a, double b, double c, double d, double e, double f, int epsg) {

	public double groundX(double x, double y) {
		return a * x + b * y + c;
	}

	public double groundY(double x, double y) {
		return d * x + e * y + f;
	}
}
