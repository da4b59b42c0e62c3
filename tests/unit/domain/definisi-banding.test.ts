import { describe, expect, it } from 'vitest';
import {
  type BacaKeadaan,
  bandingkanDefinisi,
  Definisi,
  type Kontes,
  kalimatPerubahan,
  kelasTerberat,
} from '../../../src/domain/index.ts';
import { DEFINISI, DPR, PPWP } from '../../lib/kontes.ts';

type Paslon = Extract<Kontes, { bentuk: 'paslon' }>;
const dasar = Definisi.parse({ ...DEFINISI, kontes: [PPWP, DPR] });
const TPS = dasar.wilayah.filter((w) => w.tingkat === 5).length;
const ubah = (f: (d: Definisi) => void): Definisi => {
  const d = structuredClone(dasar);
  f(d);
  return Definisi.parse(d);
};
const paslon = (d: Definisi): Paslon['paslon'] => {
  const k = d.kontes[0];
  if (k?.bentuk !== 'paslon') throw new Error('bukan paslon');
  return k.paslon;
};
const partai = (d: Definisi) => {
  const k = d.kontes[1];
  if (k?.bentuk !== 'partai') throw new Error('bukan partai');
  return k.partai;
};
const ringkas = (baru: Definisi, keadaan?: BacaKeadaan): string[] =>
  bandingkanDefinisi(dasar, baru, keadaan).map((p) => `${p.kode} ${p.kelas} ${p.akibat} ${p.lembar}`);

describe('what a changed definition would invalidate', () => {
  it('nothing where nothing changes', () => {
    expect(bandingkanDefinisi(dasar, structuredClone(dasar))).toEqual([]);
    expect(kelasTerberat([])).toBe('aman');
  });

  it('a spelling is harmless: titles, letters, capitals', () => {
    const baru = ubah((d) => {
      const [a, b] = paslon(d);
      if (a) a.nama = 'Dr. Paslon 1, S.H.';
      if (b) b.nama = 'PASLON 2';
      const w = d.wilayah.find((x) => x.kode === '3101021002');
      if (w) w.nama = 'PULAU TIDOENG';
    });
    expect(ringkas(baru)).toEqual([
      'PESERTA_EJAAN aman dokumen 0',
      'PESERTA_EJAAN aman dokumen 0',
      'WILAYAH_EJAAN aman dokumen 0',
    ]);
  });

  it('a contestant removed or added changes the form: every sheet of that contest, and only of that one', () => {
    expect(ringkas(ubah((d) => paslon(d).pop()))).toEqual([`PESERTA_HILANG perlu-persetujuan lembar-kontes ${TPS}`]);
    expect(ringkas(ubah((d) => partai(d)[0]?.calon.push({ nomor: 4, nama: 'A4', idSumber: '14' })))).toEqual([
      `PESERTA_BARU perlu-persetujuan lembar-kontes ${TPS}`,
    ]);
  });

  it('two who trade numbers leave the form as it is and turn their votes round', () => {
    const baru = ubah((d) => {
      const p = paslon(d);
      const [a, b] = p;
      if (a && b) [a.nama, b.nama, a.idSumber, b.idSumber] = [b.nama, a.nama, b.idSumber, a.idSumber];
    });
    const beda = bandingkanDefinisi(dasar, baru);
    expect(beda.map((p) => [p.kode, p.kelas])).toEqual([
      ['PESERTA_NOMOR', 'perlu-persetujuan'],
      ['PESERTA_NOMOR', 'perlu-persetujuan'],
    ]);
    expect(beda.map(kalimatPerubahan)[0]).toBe(
      `Presiden dan Wakil Presiden: Paslon 1 pindah dari nomor 1 ke 2; ${TPS} lembar tidak berlaku`,
    );
  });

  it('another person under the same number', () => {
    expect(ringkas(ubah((d) => Object.assign(paslon(d)[0] ?? {}, { nama: 'SITI RAHAYU' })))).toEqual([
      `PESERTA_GANTI perlu-persetujuan lembar-kontes ${TPS}`,
    ]);
  });

  it('a Sirekap key that becomes known is harmless, another key is not', () => {
    const tanpa = ubah((d) => Object.assign(paslon(d)[0] ?? {}, { idSumber: '' }));
    expect(bandingkanDefinisi(tanpa, dasar).map((p) => [p.kode, p.kelas])).toEqual([['PESERTA_ID', 'aman']]);
    expect(ringkas(ubah((d) => Object.assign(paslon(d)[0] ?? {}, { idSumber: '9' })))).toEqual([
      `PESERTA_ID perlu-persetujuan lembar-kontes ${TPS}`,
    ]);
  });

  it('the order of the rows is part of the form', () => {
    expect(ringkas(ubah((d) => paslon(d).reverse()))).toEqual([
      `PESERTA_URUTAN perlu-persetujuan lembar-kontes ${TPS}`,
    ]);
  });

  it('a TPS removed takes its sheets of every contest; one added takes none', () => {
    const hilang = ubah((d) => {
      d.wilayah = d.wilayah.filter((w) => w.kode !== '3101021002002');
    });
    expect(ringkas(hilang)).toEqual(['TPS_HILANG perlu-persetujuan lembar-tps 2']);
    expect(bandingkanDefinisi(hilang, dasar).map((p) => [p.kode, p.kelas])).toEqual([['TPS_BARU', 'aman']]);
  });

  it('neighbours whose names are exchanged are not a spelling', () => {
    const baru = ubah((d) => {
      const [a, b] = ['3101021001', '3101021002'].map((k) => d.wilayah.find((w) => w.kode === k));
      if (a && b) [a.nama, b.nama] = [b.nama, a.nama];
    });
    expect(ringkas(baru)).toEqual([
      'WILAYAH_GANTI perlu-persetujuan lembar-tps 6',
      'WILAYAH_GANTI perlu-persetujuan lembar-tps 4',
    ]);
  });

  it('a DPT that becomes known, a new contest, a new wording', () => {
    const baru = ubah((d) => {
      Object.assign(d.wilayah.find((w) => w.kode === '3101021001001') ?? {}, { dpt: { l: 1, p: 2 } });
      d.kontes.push({ kode: 'DPD', bentuk: 'calon', calon: [{ nomor: 1, nama: 'A', idSumber: '1' }] });
      d.formulir = 'pemilu-2029';
    });
    expect(ringkas(baru)).toEqual([
      'FORMULIR perlu-persetujuan dokumen 0',
      'KONTES_BARU aman tidak-ada 0',
      'TPS_DPT aman tidak-ada 0',
    ]);
  });

  it('a second dapil renames the contest; TPS that leave a dapil lose its sheets', () => {
    const denganDapil = (kode: string, wilayah: string[][]) =>
      ubah((d) => {
        d.kontes = wilayah.map((w, i) => ({
          ...structuredClone(DPR),
          kode: (wilayah.length > 1 ? `DPR.${kode}${i + 1}` : 'DPR') as 'DPR',
          dapil: { kode: `${kode}${i + 1}`, nama: `DAPIL ${i + 1}`, wilayah: w },
        }));
      });
    const satu = denganDapil('310', [['3101']]);
    const dua = denganDapil('310', [['3101021001'], ['3101021002']]);
    expect(bandingkanDefinisi(satu, dua).map((p) => `${p.kode} ${p.kelas} ${p.lembar}`)).toEqual([
      `KONTES_KODE perlu-persetujuan ${TPS}`,
      'DAPIL_WILAYAH perlu-persetujuan 2',
      'KONTES_BARU aman 0',
    ]);
  });
});

describe('the class follows from what is recorded', () => {
  const tanpaTiga = ubah((d) => paslon(d).pop());
  it.each([
    ['nothing', () => 'kosong', 'aman'],
    ['figures of another contest', (k: string) => (k === 'DPR' ? 'disahkan' : 'kosong'), 'aman'],
    ['figures', (_k: string, t: string) => (t.endsWith('1') ? 'terisi' : 'kosong'), 'perlu-persetujuan'],
    ['figures that are disahkan', (_k: string, t: string) => (t.endsWith('1') ? 'disahkan' : 'terisi'), 'ditolak'],
  ] as [string, BacaKeadaan, string][])('%s', (_nama, keadaan, kelas) => {
    expect(kelasTerberat(bandingkanDefinisi(dasar, tanpaTiga, keadaan))).toBe(kelas);
  });

  it('another election is refused even where nothing is recorded', () => {
    for (const baru of [
      ubah((d) => Object.assign(d.pemilihan, { tahun: 2029 })),
      ubah((d) => Object.assign(d, { simulasi: true })),
      ubah((d) => Object.assign(d.pemilihan, { jenis: 'PILKADA' })),
    ])
      expect(kelasTerberat(bandingkanDefinisi(dasar, baru, () => 'kosong'))).toBe('ditolak');
  });
});
