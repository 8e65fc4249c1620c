/** Scenes of fields, hills and rooms. */
import { mix, type Colour, type Picture } from '../picture';
import { INK, ridge, sky, type Light, type Random } from './scenery';

export function hills(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  for (let layer = 0; layer < 4; layer++)
    picture.below(ridge(random, 0.5 + layer * 0.13, 0.11), mix(light.far, light.near, layer / 3));
}

export function field(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.6, 0.04), light.far);
  picture.gradient(0.63, 1, [206, 174, 98], [146, 106, 48]);
  for (let furrow = -14; furrow <= 14; furrow++)
    picture.line(
      0.5 + furrow * 0.035,
      0.63,
      0.5 + furrow * 0.2,
      1,
      0.003 + Math.abs(furrow) * 0.0002,
      [164, 126, 62],
    );
  const x = 0.62 + random() * 0.12;
  for (const silo of [0, 1, 2, 3]) {
    picture.box(
      x + silo * 0.045,
      0.34,
      x + silo * 0.045 + 0.042,
      0.65,
      mix([214, 210, 200], light.near, 0.08 * silo),
    );
    picture.shape(
      [
        [x + silo * 0.045, 0.34],
        [x + silo * 0.045 + 0.021, 0.3],
        [x + silo * 0.045 + 0.042, 0.34],
      ],
      [150, 146, 140],
    );
  }
  picture.box(x + 0.06, 0.22, x + 0.1, 0.34, [190, 186, 178]);
  picture.box(x - 0.1, 0.55, x, 0.65, [146, 62, 50]);
  picture.shape(
    [
      [x - 0.11, 0.55],
      [x - 0.05, 0.48],
      [x + 0.01, 0.55],
    ],
    INK,
  );
}

export function servers(picture: Picture, _light: Light, random: Random): void {
  picture.gradient(0, 1, [16, 24, 40], [30, 46, 70]);
  picture.shape(
    [
      [0.4, 0.55],
      [0.6, 0.55],
      [1.1, 1],
      [-0.1, 1],
    ],
    [48, 66, 92],
  );
  for (let rack = 0; rack < 7; rack++) {
    const [near, far] = [0.5 - 0.46 * 0.72 ** rack, 0.5 - 0.46 * 0.72 ** (rack + 1) - 0.004];
    const [tall, short] = [0.52 * 0.72 ** rack, 0.52 * 0.72 ** (rack + 1)];
    for (const side of [1, -1]) {
      const x = (value: number) => 0.5 + side * (value - 0.5);
      const shade = mix([20, 30, 46], [40, 60, 88], rack / 7);
      picture.shape(
        [
          [x(near), 0.5 - tall],
          [x(far), 0.5 - short],
          [x(far), 0.5 + short],
          [x(near), 0.5 + tall],
        ],
        shade,
      );
      for (let unit = -9; unit < 9; unit++)
        for (let lamp = 0; lamp < 4; lamp++) {
          const along = 0.15 + lamp * 0.2;
          const reach = tall + (short - tall) * along;
          const colour: Colour = random() < 0.8 ? [86, 200, 220] : [240, 180, 90];
          if (random() < 0.55)
            picture.disc(
              x(near + (far - near) * along),
              0.5 + (unit / 9.5) * reach,
              0.0022 * 0.78 ** rack,
              colour,
              0.004 * 0.7 ** rack,
            );
        }
    }
  }
  for (const side of [1, -1])
    picture.shape(
      [
        [0.5 + side * 0.11, 0],
        [0.5 + side * 0.14, 0],
        [0.5 + side * 0.016, 0.42],
        [0.5 + side * 0.012, 0.42],
      ],
      [150, 186, 214],
    );
}

export function lab(picture: Picture, _light: Light, random: Random): void {
  picture.gradient(0, 0.72, [214, 228, 232], [240, 244, 242]);
  picture.gradient(0.72, 1, [176, 196, 204], [132, 160, 172]);
  for (const shelf of [0.2, 0.44]) {
    picture.box(0.04, shelf, 0.96, shelf + 0.012, [186, 200, 204]);
    for (let bottle = 0; bottle < 22; bottle++)
      if (random() < 0.7)
        picture.box(
          0.06 + bottle * 0.041,
          shelf - 0.06 - random() * 0.05,
          0.085 + bottle * 0.041,
          shelf,
          mix([196, 214, 218], [150, 184, 190], random()),
        );
  }
  const liquid: Colour = random() < 0.5 ? [214, 120, 84] : [76, 150, 140];
  for (let vial = 0; vial < 7; vial++) {
    const x = 0.13 + vial * 0.11;
    picture.box(x, 0.52, x + 0.064, 0.86, [250, 252, 252]);
    picture.box(x + 0.004, 0.6, x + 0.06, 0.85, liquid);
    picture.box(x + 0.004, 0.66, x + 0.06, 0.76, [246, 244, 236]);
    picture.box(x + 0.012, 0.69, x + 0.046, 0.697, INK);
    picture.box(x + 0.012, 0.715, x + 0.036, 0.72, [150, 156, 160]);
    picture.box(x + 0.014, 0.49, x + 0.05, 0.53, [206, 210, 212]);
    picture.box(x + 0.008, 0.455, x + 0.056, 0.495, [52, 92, 128]);
  }
}
