/** What is only needed for text that isn't JSON, or has comments: few runs load it. */
export { parseImperfect } from './parse-imperfect.ts';
export { placesInBroken } from './places-in-broken.ts';
