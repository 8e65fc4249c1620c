/** Scenes of streets and buildings. */
import { mix, type Colour, type Picture } from '../picture';
import { INK, ridge, sky, type Light, type Random } from './scenery';

const FACADES: Colour[] = [
  [186, 106, 80],
  [222, 196, 156],
  [126, 146, 150],
  [200, 150, 110],
  [160, 120, 128],
];

export function city(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  for (let layer = 0; layer < 3; layer++) {
    const colour = mix(light.far, light.near, layer / 2);
    for (let x = -0.02; x < 1;) {
      const width = 0.04 + random() * 0.06;
      const top = 0.22 + layer * 0.14 + random() * 0.26;
      picture.box(x, top, x + width, 1, colour);
      if (layer > 0)
        for (let y = top + 0.02; y < 0.96; y += 0.034)
          for (let window = x + 0.006; window < x + width - 0.008; window += 0.012)
            if (random() < 0.5)
              picture.box(window, y, window + 0.006, y + 0.016, mix(colour, [250, 222, 160], random() * 0.7));
      x += width + 0.002;
    }
  }
}

export function court(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.72, 0.04), light.far);
  picture.gradient(0.82, 1, [138, 154, 112], [96, 116, 82]);
  const stone: Colour = [228, 222, 208];
  const shade: Colour = [176, 168, 154];
  picture.disc(0.5, 0.36, 0.085, mix([110, 138, 130], light.near, 0.2));
  picture.box(0.4, 0.35, 0.6, 0.46, stone);
  picture.box(0.496, 0.13, 0.504, 0.24, INK);
  picture.box(0.12, 0.53, 0.88, 0.83, mix(stone, shade, 0.4));
  picture.box(0.3, 0.46, 0.7, 0.83, shade);
  picture.shape(
    [
      [0.28, 0.53],
      [0.5, 0.42],
      [0.72, 0.53],
    ],
    stone,
  );
  picture.box(0.28, 0.53, 0.72, 0.56, stone);
  for (let column = 0; column < 8; column++)
    picture.box(0.31 + column * 0.0515, 0.56, 0.332 + column * 0.0515, 0.8, stone);
  for (const x of [0.15, 0.2, 0.25, 0.73, 0.78, 0.83]) picture.box(x, 0.6, x + 0.022, 0.74, INK);
  for (let step = 0; step < 4; step++)
    picture.box(
      0.28 - step * 0.015,
      0.8 + step * 0.015,
      0.72 + step * 0.015,
      0.815 + step * 0.015,
      mix(stone, shade, step / 4),
    );
}

export function house(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  for (let front = 0; front < 7; front++) {
    const x = front * 0.145 - 0.01;
    const top = 0.22 + random() * 0.14;
    const wall = mix(FACADES[Math.floor(random() * FACADES.length)]!, light.sky[1], 0.1);
    picture.box(x, top, x + 0.145, 0.86, wall);
    picture.box(x - 0.003, top - 0.02, x + 0.148, top, mix(wall, INK, 0.5));
    for (let floor = 0; floor < 3; floor++)
      for (let window = 0; window < 3; window++) {
        const [left, upper] = [x + 0.02 + window * 0.04, top + 0.05 + floor * 0.15];
        picture.box(left - 0.003, upper - 0.006, left + 0.028, upper + 0.096, [240, 236, 226]);
        picture.box(
          left,
          upper,
          left + 0.025,
          upper + 0.09,
          random() < 0.25 ? [250, 214, 140] : [70, 88, 104],
        );
      }
    if (top + 0.5 < 0.82) picture.box(x + 0.055, 0.74, x + 0.09, 0.86, mix(wall, INK, 0.7));
  }
  picture.gradient(0.86, 1, [150, 148, 144], [104, 104, 104]);
  picture.box(0, 0.86, 1, 0.88, [188, 184, 176]);
}

export function rail(picture: Picture, light: Light, random: Random): void {
  sky(picture, light, random);
  picture.below(ridge(random, 0.54, 0.04), light.far);
  picture.gradient(0.56, 1, [128, 122, 116], [86, 82, 80]);
  for (let sleeper = 0; sleeper < 22; sleeper++) {
    const depth = (sleeper / 22) ** 2;
    const y = 0.57 + depth * 0.43;
    picture.box(0.4 - depth * 0.28, y, 0.42 + depth * 0.2, y + 0.004 + depth * 0.018, [74, 62, 56]);
  }
  picture.line(0.405, 0.56, 0.19, 1, 0.006, [206, 210, 214]);
  picture.line(0.415, 0.56, 0.56, 1, 0.006, [206, 210, 214]);
  picture.shape(
    [
      [0.46, 0.56],
      [1, 0.56],
      [1, 1],
      [0.86, 1],
    ],
    [170, 166, 160],
  );
  picture.shape(
    [
      [0.46, 0.56],
      [0.475, 0.56],
      [0.9, 1],
      [0.86, 1],
    ],
    [222, 190, 84],
  );
  picture.shape(
    [
      [0.52, 0.3],
      [1, 0.1],
      [1, 0.17],
      [0.52, 0.325],
    ],
    light.near,
  );
  for (const [x, top] of [
    [0.57, 0.31],
    [0.68, 0.28],
    [0.84, 0.22],
  ] as const)
    picture.box(x, top, x + 0.004 + (x - 0.5) * 0.02, 0.56 + (x - 0.5) * 0.7, light.near);
  for (const depth of [1, 0.5, 0.25]) {
    const x = 0.41 - 0.3 * depth;
    picture.box(x, 0.54 - 0.42 * depth, x + 0.009 * depth, 0.57 + 0.14 * depth, INK);
    picture.box(x, 0.54 - 0.38 * depth, x + 0.2 * depth, 0.54 - 0.37 * depth, INK);
  }
  picture.line(0.24, 0.12, 0.41, 0.54, 0.002, INK);
}

export function stadium(picture: Picture, _light: Light, random: Random): void {
  picture.gradient(0, 0.4, [14, 20, 44], [44, 58, 96]);
  picture.below((x) => 0.3 + 0.12 * (1 - (2 * x - 1) ** 2), [36, 40, 56], [60, 64, 80], 0.64);
  for (let person = 0; person < 5200; person++) {
    const x = random();
    const top = 0.34 + 0.12 * (1 - (2 * x - 1) ** 2);
    const y = top + random() * (0.62 - top);
    const warm: Colour = random() < 0.5 ? [196, 88, 70] : [214, 200, 180];
    picture.box(x, y, x + 0.003, y + 0.006, mix(warm, [70, 80, 110], random()));
  }
  picture.gradient(0.64, 1, [62, 134, 76], [38, 104, 58]);
  for (let stripe = 0; stripe < 10; stripe += 2)
    picture.shape(
      [
        [stripe / 10, 0.64],
        [stripe / 10 + 0.1, 0.64],
        [stripe / 5 - 0.3, 1],
        [stripe / 5 - 0.5, 1],
      ],
      [72, 146, 84],
    );
  picture.box(0, 0.64, 1, 0.66, [30, 60, 110]);
  picture.line(0.5, 0.66, 0.5, 1, 0.004, [232, 240, 232]);
  picture.line(0, 0.7, 1, 0.7, 0.002, [232, 240, 232]);
  for (const x of [0.12, 0.88]) {
    picture.box(x - 0.003, 0.08, x + 0.003, 0.42, INK);
    for (let lamp = -2; lamp <= 2; lamp++) picture.disc(x + lamp * 0.016, 0.08, 0.006, [255, 252, 236], 0.04);
  }
}
