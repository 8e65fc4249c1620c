/** Scenes by the water. */
import { mix, type Colour, type Picture } from '../picture';
import { INK, ridge, sky, type Light, type Random, water } from './scenery';

const CONTAINERS: Colour[] = [
  [176, 66, 52],
  [46, 92, 128],
  [206, 152, 62],
  [92, 122, 96],
  [150, 150, 148],
];

export function port(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.58, 0.07), light.far);
  water(picture, light, random, 0.62);
  const left = 0.06 + random() * 0.1;
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 15 - row; column++) {
      const x = left + 0.09 + column * 0.03;
      const y = 0.6 - row * 0.036;
      picture.box(x, y, x + 0.028, y + 0.034, CONTAINERS[Math.floor(random() * CONTAINERS.length)]!);
    }
  picture.box(left + 0.03, 0.43, left + 0.075, 0.64, [228, 226, 220]);
  picture.box(left + 0.022, 0.45, left + 0.083, 0.465, INK);
  picture.shape(
    [
      [left, 0.63],
      [left + 0.6, 0.63],
      [left + 0.565, 0.75],
      [left + 0.03, 0.75],
    ],
    [52, 58, 74],
  );
  picture.shape(
    [
      [left + 0.022, 0.72],
      [left + 0.573, 0.72],
      [left + 0.565, 0.75],
      [left + 0.03, 0.75],
    ],
    [140, 54, 46],
  );
  picture.box(0.74, 0.7, 1, 1, mix(light.near, INK, 0.4));
  for (const x of [0.77, 0.88]) {
    const steel: Colour = mix([206, 152, 62], light.near, 0.25);
    picture.line(x, 0.7, x, 0.3, 0.008, steel);
    picture.line(x + 0.07, 0.7, x + 0.07, 0.3, 0.008, steel);
    picture.line(x, 0.52, x + 0.07, 0.52, 0.006, steel);
    picture.line(x - 0.17, 0.3, x + 0.1, 0.3, 0.009, steel);
    picture.line(x + 0.035, 0.18, x - 0.15, 0.3, 0.003, steel);
    picture.line(x + 0.035, 0.18, x + 0.09, 0.3, 0.003, steel);
    picture.line(x + 0.035, 0.18, x + 0.035, 0.3, 0.006, steel);
    picture.line(x - 0.1, 0.3, x - 0.1, 0.43, 0.0015, INK);
  }
}

export function sea(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.56, 0.05), light.far);
  water(picture, light, random, 0.58);
  const x = 0.68 + random() * 0.15;
  picture.shape(
    [
      [x - 0.16, 0.75],
      [x - 0.08, 0.64],
      [x + 0.1, 0.62],
      [x + 0.2, 0.75],
    ],
    light.near,
  );
  picture.shape(
    [
      [x - 0.022, 0.64],
      [x - 0.014, 0.26],
      [x + 0.014, 0.26],
      [x + 0.022, 0.64],
    ],
    [236, 232, 222],
  );
  picture.box(x - 0.0175, 0.4, x + 0.0175, 0.47, [176, 66, 52]);
  picture.box(x - 0.018, 0.2, x + 0.018, 0.26, INK);
  picture.disc(x, 0.23, 0.008, [255, 236, 170], 0.03);
  picture.shape(
    [
      [x - 0.02, 0.2],
      [x, 0.15],
      [x + 0.02, 0.2],
    ],
    [176, 66, 52],
  );
}

export function bridge(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.6, 0.06), light.far);
  water(picture, light, random, 0.64);
  const steel = mix(light.near, [150, 70, 56], 0.55);
  const cable = (x: number) => 0.54 - 0.36 * Math.min(1, Math.abs(x - 0.5) / 0.26) ** 2;
  for (let hanger = 0.25; hanger < 0.755; hanger += 0.02)
    picture.box(hanger, cable(hanger), hanger + 0.0015, 0.58, steel);
  for (let x = 0.24; x < 0.76; x += 0.01) picture.line(x, cable(x), x + 0.01, cable(x + 0.01), 0.005, steel);
  picture.line(0.24, 0.18, -0.05, 0.56, 0.005, steel);
  picture.line(0.76, 0.18, 1.05, 0.56, 0.005, steel);
  picture.box(0, 0.57, 1, 0.6, steel);
  for (const x of [0.24, 0.76]) {
    picture.box(x - 0.018, 0.16, x - 0.006, 0.8, steel);
    picture.box(x + 0.006, 0.16, x + 0.018, 0.8, steel);
    for (const beam of [0.18, 0.33, 0.48]) picture.box(x - 0.018, beam, x + 0.018, beam + 0.02, steel);
    picture.box(x - 0.035, 0.76, x + 0.035, 0.82, [140, 136, 130]);
  }
}

export function dam(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.36, 0.12), light.far);
  picture.box(0.2, 0.4, 0.8, 0.5, light.water[0]);
  picture.shape(
    [
      [0.16, 0.42],
      [0.84, 0.42],
      [0.7, 0.86],
      [0.3, 0.86],
    ],
    [186, 186, 180],
  );
  for (let bay = 0; bay < 9; bay++)
    picture.line(0.2 + bay * 0.075, 0.42, 0.32 + bay * 0.045, 0.86, 0.002, [158, 160, 158]);
  picture.box(0.14, 0.4, 0.86, 0.428, [214, 212, 204]);
  for (const x of [0.42, 0.5, 0.58]) {
    picture.box(x - 0.02, 0.43, x + 0.02, 0.47, INK);
    picture.shape(
      [
        [x - 0.018, 0.47],
        [x + 0.018, 0.47],
        [x + 0.03, 0.88],
        [x - 0.03, 0.88],
      ],
      [238, 243, 244],
    );
    picture.disc(x, 0.88, 0.028, [238, 243, 244], 0.05);
  }
  picture.shape(
    [
      [0, 0.2],
      [0.14, 0.36],
      [0.33, 0.9],
      [0.3, 1],
      [0, 1],
    ],
    light.near,
  );
  picture.shape(
    [
      [1, 0.16],
      [0.86, 0.36],
      [0.67, 0.9],
      [0.72, 1],
      [1, 1],
    ],
    mix(light.near, INK, 0.35),
  );
  picture.shape(
    [
      [0.3, 0.88],
      [0.7, 0.88],
      [0.8, 1],
      [0.2, 1],
    ],
    light.water[1],
  );
}
