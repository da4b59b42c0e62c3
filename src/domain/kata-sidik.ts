/**
 * The fingerprint of a public key in words to read aloud. Not a list of words but syllables: one of 16 consonants and one
 * of 4 vowels, each pronounced as written in Indonesian; `e` is left out because it has two sounds. Two syllables a word
 * are 12 bits, six words 72 bits of the SHA-256. The idea is that of proquints (D. Wilkerson, arXiv:0901.4016).
 */
const KONSONAN = 'bcdghjklmnprstwy';
const VOKAL = 'aiuo';
const KATA = 6;

/** Six words, e.g. `bali kudo rasa tini wuja pomu`, of the SHA-256 of a public key (raw bytes). */
export function kataDari(sidik: Uint8Array): string {
  let bit = [...sidik.subarray(0, (KATA * 12) / 8)].reduce((a, b) => (a << 8n) | BigInt(b), 0n);
  const suku: string[] = [];
  for (let i = 0; i < KATA * 2; i++) {
    const n = Number(bit & 63n);
    suku.unshift(`${KONSONAN[n >> 2]}${VOKAL[n & 3]}`);
    bit >>= 6n;
  }
  return Array.from({ length: KATA }, (_, i) => suku.slice(2 * i, 2 * i + 2).join('')).join(' ');
}
