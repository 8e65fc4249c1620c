/** Pictures for articles, painted from a scene's name and a seed: the same every time. */
import { Picture } from './picture';
import { bridge, dam, port, sea } from './scenes/coast';
import { field, hills, lab, servers } from './scenes/land';
import { LIGHTS, type Random, type Scene } from './scenes/scenery';
import { city, court, house, rail, stadium } from './scenes/town';

const SCENES: Record<string, Scene> = {
  port,
  sea,
  field,
  hills,
  servers,
  rail,
  dam,
  lab,
  court,
  house,
  stadium,
  bridge,
  city,
};

/** PNG of a scene; an unknown scene is a landscape of hills. */
export function paint(scene: string, seed: number): Buffer {
  const random = randomFrom(seed);
  const picture = new Picture();
  const light = LIGHTS[Math.floor(random() * LIGHTS.length)]!;
  (SCENES[scene] ?? hills)(picture, light, random);
  return picture.png();
}

/** mulberry32 */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
