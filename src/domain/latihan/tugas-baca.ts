import { cocok, keLembar, keliruMeleset, keliruSel, salahKetik, type Tinjauan, tinjau } from './lembar-latihan.ts';
import type { Keliru, Tugas } from './tipe.ts';

/** A sheet whose paper is right: what is typed and what is read out are the paper's figures. */
function salahBaca(x: Tinjauan): Keliru | null {
  const ketik = salahKetik(x, x.bedaKertas);
  if (ketik) return ketik;
  const [m] = x.bedaKertas;
  return x.dibaca && m ? keliruMeleset('DIBACA_KELIRU', x.t.tps, m) : null;
}

/** One sheet that Sirekap has right, and one where the paper says otherwise: both typed in full and read out. */
export const tugasBaca: Tugas = (s, j) => {
  const dua = (['jernih', 'salahBaca'] as const).map((p) => ({ p, x: tinjau(s, j, p) }));
  return {
    butir: dua.flatMap(({ p, x }) => {
      const beda = x.bedaKertas[0]?.sel;
      const kosong = s.lembar.sel.find((sel) => x.nilai(sel) === null);
      return [
        { id: `${p}-isi` as const, selesai: cocok(x, x.bedaKertas), tuju: keLembar(x.t.tps, beda ?? kosong) },
        { id: `${p}-baca` as const, selesai: x.dibaca, tuju: keLembar(x.t.tps) },
      ];
    }),
    keliru: dua.reduce<Keliru | null>((k, { x }) => k ?? salahBaca(x), null),
  };
};

/** After the reading a saksi shows two exchanged lines: both are corrected, each with its reason. */
export const tugasPembetulan: Tugas = (s, j) => {
  const x = tinjau(s, j, 'tertukar');
  const { tps } = x.t;
  const benar = s.tukar.filter((t) => x.nilai(t.sel) === t.benar);
  const diam = benar.find((t) => !x.dibetulkan(t.sel));
  const betul = benar.length === s.tukar.length && !diam && x.dibaca;
  const sisa = s.tukar.find((t) => x.nilai(t.sel) !== t.benar) ?? s.tukar[0];
  return {
    butir: [
      { id: 'tertukar-baca', selesai: x.dibaca, tuju: keLembar(tps) },
      { id: 'tertukar-betul', selesai: betul, tuju: keLembar(tps, sisa.sel) },
      {
        id: 'tertukar-isi',
        selesai: cocok(x, x.bedaKertas),
        tuju: keLembar(
          tps,
          s.lembar.sel.find((sel) => x.nilai(sel) === null),
        ),
      },
    ],
    keliru:
      salahKetik(x, x.bedaKertas) ??
      (diam ? keliruSel('TANPA_ALASAN', tps, diam.sel, { ada: diam.lain, harus: diam.benar }) : null),
  };
};
