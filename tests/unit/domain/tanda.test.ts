// Signatures of a finished document: in ink (noted), scanned, and digital.
import { describe, expect, it } from 'vitest';
import {
  berkasTerakhir,
  bolehTandaDigital,
  bolehTinta,
  type DokumenPenanda,
  type IsiJurnal,
  jenisTinta,
  MAKS_LAMPIRAN,
  namaSertifikatCocok,
  type PenandaDokumen,
  type StatusTinta,
  tempatPindaian,
} from '../../../src/domain/index.ts';
import { kodeGalat, nilai } from '../../lib/hasil.ts';
import { JurnalUji, sidik } from './jurnal-bantu.ts';

const kotak = { halaman: 1, x: 0, y: 0, lebar: 10, tinggi: 10 };
const penanda = (orang: number, nama: string, catatan?: string): PenandaDokumen => ({
  ...{ orang, nama, kotak },
  ...(catatan ? { catatan } : {}),
});
const final = (lain: Partial<DokumenPenanda> = {}): DokumenPenanda => ({
  sha256: sidik('a'),
  draf: false,
  penanda: [penanda(1, 'ANI, S.H.'), penanda(2, 'BUDI'), penanda(4, 'DEWI', 'tidak hadir')],
  ...lain,
});

describe('a digital signature', () => {
  const ani = { id: 1, nama: 'ANI' };
  const boleh = (d: DokumenPenanda, orang = ani, oleh: number[] = []) =>
    bolehTandaDigital(
      d,
      oleh.map((o) => ({ orang: o }) as never),
      orang,
    );

  it('is for a final document with boxes, by somebody who has one and has not signed', () => {
    expect(nilai(boleh(final()))).toEqual(penanda(1, 'ANI, S.H.'));
    expect(nilai(boleh(final({ rupa: 'salinan' }), ani, [2]))).toEqual(penanda(1, 'ANI, S.H.'));
    expect(kodeGalat(boleh(final({ draf: true })))).toBe('TTD_BUKAN_FINAL');
    expect(kodeGalat(boleh(final({ rupa: 'blangko' })))).toBe('TTD_BUKAN_FINAL');
    expect(kodeGalat(boleh(final({ penanda: [] })))).toBe('TTD_TANPA_LETAK');
    expect(kodeGalat(boleh(final({ penanda: undefined })))).toBe('TTD_TANPA_LETAK');
    expect(boleh(final(), { id: 9, nama: 'ANI' })).toMatchObject({
      galat: { kode: 'TTD_BUKAN_PENANDA', konteks: { nama: 'ANI' } },
    });
    expect(kodeGalat(boleh(final(), { id: 1, nama: 'CITRA' }))).toBe('TTD_BUKAN_PENANDA');
    expect(boleh(final(), { id: 4, nama: 'DEWI' })).toMatchObject({
      galat: { kode: 'TTD_TERCETAK', konteks: { nama: 'DEWI', catatan: 'tidak hadir' } },
    });
    expect(boleh(final(), ani, [2, 1])).toMatchObject({ galat: { kode: 'TTD_SUDAH', konteks: { nama: 'ANI' } } });
  });

  it('goes on top of the last one', () => {
    const d = final();
    expect(berkasTerakhir(d, [])).toBe(sidik('a'));
    expect(berkasTerakhir(d, [{ sha256: sidik('b') }, { sha256: sidik('c') }] as never)).toBe(sidik('c'));
  });

  it.each([
    ['ANI', 'ani', true],
    ['Dr. ANI  RAHMA, S.H., M.H.', 'ANI RAHMA', true],
    ['ANI (SIMULASI)', 'ANI', true],
    ["MA'RUF", 'MARUF', true],
    ['ANI RAHMA', 'ANI', false],
    ['ANI', 'BUDI', false],
    ['ANIRAHMA', 'ANI RAHMA', false],
    // Nothing but titles is compared as it stands.
    ['S.H.', 'M.H.', false],
    [' S.H. ', 's.h.', true],
    ['', 'ANI', false],
  ])('a certificate of "%s" names "%s": %s', (a, b, cocok) => {
    expect(namaSertifikatCocok(a, b)).toBe(cocok);
    expect(namaSertifikatCocok(b, a)).toBe(cocok);
  });
});

const dokumen = (lain: object = {}): IsiJurnal =>
  ({
    jenis: 'dokumen.dibuat',
    ...{ model: 'D', kontes: 'PPWP', wilayah: '310102', kertas: 'A4', halaman: 1 },
    ...final(),
    ...lain,
  }) as IsiJurnal;
const tanda = (orang: number, lain: object = {}): IsiJurnal =>
  ({
    jenis: 'dokumen.ditandatangani',
    ...{ dokumen: 1, orang, dari: sidik('a'), sha256: sidik('b'), namaBeda: false },
    sertifikat: {
      ...{ nama: 'ANI', organisasi: '', penerbit: 'X', nomor: '1' },
      ...{ sejak: '2024-01-01T00:00:00Z', sampai: '2025-01-01T00:00:00Z', simulasi: false },
    },
    ...lain,
  }) as IsiJurnal;
const jurnal = () => new JurnalUji().orang(1, 'ANI').orang(2, 'BUDI').orang(3, 'CITRA').tulis(dokumen());

describe('digital signatures in the journal', () => {
  const salah = (sebab: string) => `tanda tangan dokumen 1 ${sebab}`;

  it('each is of the last file, by an active person, and says whether the certificate names somebody else', () => {
    const j = jurnal();
    const orang = salah('menyebut dokumen atau orang yang tidak ada');
    j.mustahil(tanda(9), orang).mustahil(
      tanda(1, { dokumen: 2 }),
      'tanda tangan dokumen 2 menyebut dokumen atau orang yang tidak ada',
    );
    jurnal().orang(1, 'ANI', 'anggota', false).mustahil(tanda(1), orang);
    j.mustahil(tanda(3), salah('TTD_BUKAN_PENANDA'));
    j.mustahil(tanda(1, { dari: sidik('c') }), salah('bukan atas berkas terakhir'));
    j.mustahil(tanda(1, { sha256: sidik('a') }), salah('bukan atas berkas terakhir'));
    j.mustahil(tanda(1, { namaBeda: true }), salah('salah menyebut nama sertifikat'));
    const sertifikat = (s: object) => ({ sertifikat: { ...(tanda(1) as { sertifikat: object }).sertifikat, ...s } });
    j.mustahil(tanda(1, sertifikat({ nama: 'BUDI' })), salah('salah menyebut nama sertifikat'));
    j.mustahil(tanda(1, sertifikat({ simulasi: true })), salah('memakai sertifikat yang tidak semestinya'));
    j.tulis(tanda(1)).mustahil(tanda(1, { dari: sidik('b'), sha256: sidik('c') }), salah('TTD_SUDAH'));
    j.tulis(tanda(2, { dari: sidik('b'), sha256: sidik('c'), namaBeda: true }));
    const d = j.keadaan.dokumen.get(1);
    expect(d?.digital.map((t) => [t.orang, t.dari, t.sha256])).toEqual([
      [1, sidik('a'), sidik('b')],
      [2, sidik('b'), sidik('c')],
    ]);
    expect(d).toMatchObject({ model: 'D', draf: false });
    expect(d).not.toHaveProperty('jenis');
    expect(d?.digital[0]).not.toHaveProperty('dokumen');
  });
});

const tinta = (orang: number, status: StatusTinta | null, lain: object = {}): IsiJurnal =>
  ({
    jenis: 'dokumen.tinta-dicatat',
    ...{ dokumen: 1, orang, status, kontes: 'PPWP', wilayah: '310102' },
    ...lain,
  }) as IsiJurnal;
const tolak = (orang: number, status: StatusTinta | null): IsiJurnal =>
  tinta(orang, status, { jenis: 'dokumen.penolakan-dicatat' });

describe('signatures in ink', () => {
  it('are noted of those who have a box; a refusal has a reason, and nothing else has', () => {
    const boleh = (status: StatusTinta | null, alasan: string | null, orang = 1) => {
      const h = bolehTinta(final(), orang, status, alasan);
      return h.ok ? 'ya' : h.galat.kode;
    };
    expect([
      boleh('tanda-tangan', null),
      boleh('tidak-hadir', null),
      boleh(null, null),
      boleh('menolak', 'curang'),
    ]).toEqual(Array(4).fill('ya'));
    for (const alasan of [null, '', '  ', 'x'.repeat(501)]) expect(boleh('menolak', alasan)).toBe('TTD_ALASAN');
    expect(boleh('menolak', 'x'.repeat(500))).toBe('ya');
    for (const status of ['tanda-tangan', 'tidak-hadir', null] as const)
      for (const alasan of ['x', '']) expect(boleh(status, alasan)).toBe('TTD_ALASAN');
    expect(bolehTinta(final(), 9, null, null)).toMatchObject({
      galat: { kode: 'TTD_BUKAN_PENANDA', konteks: { nama: 'Orang 9' } },
    });
    expect(kodeGalat(bolehTinta(final({ draf: true }), 1, null, null))).toBe('TTD_BUKAN_FINAL');
    expect(kodeGalat(bolehTinta(final({ rupa: 'blangko' }), 1, null, null))).toBe('TTD_BUKAN_FINAL');
    expect(kodeGalat(bolehTinta(final({ penanda: [] }), 1, null, null))).toBe('TTD_TANPA_LETAK');
    expect(kodeGalat(bolehTinta(final({ penanda: undefined }), 1, null, null))).toBe('TTD_TANPA_LETAK');
  });

  it('are another entry where a refusal comes or goes', () => {
    const semua = ['tanda-tangan', 'menolak', 'tidak-hadir', null] as const;
    for (const a of semua)
      for (const b of semua)
        expect(jenisTinta(a, b)).toBe(
          a === 'menolak' || b === 'menolak' ? 'dokumen.penolakan-dicatat' : 'dokumen.tinta-dicatat',
        );
  });

  it('stand in the journal, the last word on each person', () => {
    const salah = (sebab: string) => `kertas dokumen 1 ${sebab}`;
    const j = jurnal().mustahil(tinta(1, null, { dokumen: 2 }), 'kertas dokumen 2 menyebut dokumen yang tidak ada');
    j.mustahil(tinta(9, 'tanda-tangan'), salah('TTD_BUKAN_PENANDA'));
    j.mustahil(tinta(1, 'menolak'), salah('TTD_ALASAN')).mustahil(tinta(1, 'menolak'), salah('salah jenis'), {
      alasan: 'x',
    });
    j.mustahil(tolak(1, 'tanda-tangan'), salah('salah jenis'));
    j.mustahil(tinta(1, 'tanda-tangan', { kontes: 'DPR' }), salah('menyebut tempat lain'));
    j.mustahil(tinta(1, 'tanda-tangan', { wilayah: '310103' }), salah('menyebut tempat lain'));
    j.tulis(tinta(1, 'tanda-tangan')).tulis(tolak(2, 'menolak'), { alasan: 'curang' });
    expect([...(j.keadaan.dokumen.get(1)?.kertasnya.tinta ?? [])]).toEqual([
      [1, { status: 'tanda-tangan', alasan: null }],
      [2, { status: 'menolak', alasan: 'curang' }],
    ]);
    j.mustahil(tinta(2, null), salah('salah jenis')).tulis(tolak(2, null)).tulis(tinta(1, 'tidak-hadir'));
    expect([...(j.keadaan.dokumen.get(1)?.kertasnya.tinta ?? [])]).toEqual([
      [1, { status: 'tidak-hadir', alasan: null }],
    ]);
  });
});

describe('scans of the signed paper', () => {
  const pindai = (nomor: number, huruf: string, dok = 1): IsiJurnal => ({
    ...{ jenis: 'dokumen.dipindai', dokumen: dok, nomor, sha256: sidik(huruf) },
    ...{ tipe: 'image/jpeg', ukuran: 5, nama: `${huruf}.jpg` },
  });
  const lepas = (nomor: number): IsiJurnal => ({ jenis: 'dokumen.pindaian-dilepas', dokumen: 1, nomor });

  it('are numbered for ever, the same content once, and taken off once', () => {
    const salah = 'kertas dokumen 1 mendapat pindaian yang tidak semestinya';
    const takAda = 'kertas dokumen 1 melepas pindaian yang tidak ada';
    const j = jurnal().mustahil(pindai(2, 'p'), salah).tulis(pindai(1, 'p')).mustahil(pindai(2, 'p'), salah);
    j.mustahil(lepas(2), takAda).tulis(lepas(1)).mustahil(lepas(1), takAda).mustahil(pindai(1, 'p'), salah);
    j.tulis(pindai(2, 'p'));
    const kertas = j.keadaan.dokumen.get(1)?.kertasnya;
    expect(kertas?.pindaian.map((p) => [p.nomor, p.nama])).toEqual([
      [1, 'p.jpg'],
      [2, 'p.jpg'],
    ]);
    expect(kertas?.pindaian[0]).not.toHaveProperty('dokumen');
    expect([...(kertas?.lepas ?? [])]).toEqual([1]);
    jurnal()
      .tulis(dokumen({ draf: true }))
      .mustahil(pindai(1, 'p', 2), 'kertas dokumen 2 mendapat pindaian yang tidak semestinya');
  });

  it('are as many as a document may have', () => {
    const buat = (n: number) =>
      ({ ...(pindai(n, 'x') as object), sha256: String(n).padStart(64, '0'), nama: `${n}` }) as never;
    const semua = Array.from({ length: MAKS_LAMPIRAN }, (_, i) => buat(i + 1));
    expect(tempatPindaian(semua, new Set(), sidik('z'))).toMatchObject({
      galat: { kode: 'LAMPIRAN_PENUH', konteks: { batas: MAKS_LAMPIRAN } },
    });
    expect(nilai(tempatPindaian(semua, new Set([3]), sidik('z')))).toBe(MAKS_LAMPIRAN + 1);
    expect(tempatPindaian(semua.slice(0, 2), new Set(), '2'.padStart(64, '0'))).toMatchObject({
      galat: { kode: 'LAMPIRAN_SUDAH_ADA', konteks: { nama: '2' } },
    });
    expect(nilai(tempatPindaian(semua.slice(0, 2), new Set([2]), '2'.padStart(64, '0')))).toBe(3);
  });
});
