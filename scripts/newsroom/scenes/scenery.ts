/** What several scenes share: light, sky, ridges, water. */
import { mix, type Colour, type Picture } from '../picture';

/** 0 to below 1. */
export type Random = () => number;

export type Scene = (picture: Picture, light: Light, random: Random) => void;

export interface Light {
  sky: [Colour, Colour];
  sun: Colour;
  far: Colour;
  near: Colour;
  water: [Colour, Colour];
}

export const LIGHTS: Light[] = [
  {
    sky: [
      [58, 84, 128],
      [244, 190, 150],
    ],
    sun: [255, 226, 180],
    far: [112, 112, 142],
    near: [38, 48, 70],
    water: [
      [208, 160, 140],
      [44, 66, 98],
    ],
  },
  {
    sky: [
      [110, 164, 206],
      [222, 234, 236],
    ],
    sun: [255, 250, 226],
    far: [142, 168, 180],
    near: [46, 78, 84],
    water: [
      [150, 190, 200],
      [38, 92, 118],
    ],
  },
  {
    sky: [
      [128, 140, 152],
      [212, 214, 212],
    ],
    sun: [236, 236, 230],
    far: [150, 158, 164],
    near: [62, 72, 78],
    water: [
      [168, 178, 182],
      [76, 94, 104],
    ],
  },
];

export const INK: Colour = [34, 40, 52];

export function sky(picture: Picture, light: Light, random: Random): void {
  picture.gradient(0, 0.75, ...light.sky);
  picture.gradient(0.75, 1, light.sky[1], light.sky[1]);
  picture.disc(0.15 + random() * 0.7, 0.2 + random() * 0.25, 0.028, light.sun, 0.2);
}

/** Height of a mountain line at each x. */
export function ridge(random: Random, base: number, height: number): (x: number) => number {
  const waves = [1, 2.3, 5.1, 11, 23].map((pitch) => ({
    pitch,
    phase: random() * 7,
    size: 1 / pitch ** 0.9,
  }));
  return (x) =>
    base -
    height *
      waves.reduce((sum, { pitch, phase, size }) => sum + size * Math.sin(x * pitch * 4 + phase), 0) *
      0.6;
}

export function water(picture: Picture, light: Light, random: Random, top: number): void {
  picture.gradient(top, 1, ...light.water);
  for (let wave = 0; wave < 150; wave++) {
    const depth = random() ** 1.6;
    const y = top + 0.01 + depth * (0.98 - top);
    const x = random() * 1.1 - 0.05;
    const colour = mix(mix(...light.water, depth), light.sky[1], 0.3);
    picture.box(x, y, x + 0.02 + depth * 0.1, y + 0.0012 + depth * 0.003, colour);
  }
}
