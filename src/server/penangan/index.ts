import type { Aplikasi } from '../../app/index.ts';
import type { Jaringan } from '../jaringan/jaringan.ts';
import type { Penangan } from '../rute.ts';
import { penanganBanding } from './banding.ts';
import { penanganCadangan } from './cadangan.ts';
import { penanganCetak } from './cetak.ts';
import { penanganDefinisi } from './definisi.ts';
import { penanganDokumen } from './dokumen.ts';
import { penanganDraf } from './draf.ts';
import { penanganEkspor } from './ekspor.ts';
import { penanganEntriGanda } from './entri-ganda.ts';
import { penanganImpor } from './impor.ts';
import { penanganJaringan } from './jaringan.ts';
import { penanganJejak } from './jejak.ts';
import { penanganKeberatan } from './keberatan.ts';
import { penanganKlaim } from './klaim.ts';
import { penanganLampiran } from './lampiran.ts';
import { penanganLatihan } from './latihan.ts';
import { penanganLembar } from './lembar.ts';
import { penanganOrang } from './orang.ts';
import { penanganPaket } from './paket.ts';
import { penanganPanelJauh } from './panel-jauh.ts';
import { penanganPemberitahuan } from './pemberitahuan.ts';
import { penanganPembetulan } from './pembetulan.ts';
import { penanganPemetaan } from './pemetaan.ts';
import { penanganPleno } from './pleno.ts';
import { penanganProyektor } from './proyektor.ts';
import { penanganPublik } from './publik.ts';
import { penanganRapat } from './rapat.ts';
import { penanganRekap } from './rekap.ts';
import { penanganTandaTangan } from './tanda-tangan.ts';
import { penanganTingkat } from './tingkat.ts';
import { penanganTotal } from './total.ts';

/** Contract ↔ use cases, and nothing else; one file for each area of the contract. */
export const buatPenangan = (a: Aplikasi, jaringan: Jaringan): Penangan => ({
  ...penanganPleno(a),
  ...penanganDefinisi(a),
  ...penanganLembar(a),
  ...penanganLampiran(a),
  ...penanganRekap(a),
  ...penanganBanding(a),
  ...penanganEntriGanda(a),
  ...penanganDraf(a),
  ...penanganTotal(a),
  ...penanganTingkat(a),
  ...penanganRapat(a),
  ...penanganKeberatan(a),
  ...penanganPembetulan(a),
  ...penanganKlaim(a),
  ...penanganPanelJauh(a, jaringan.panel),
  ...penanganImpor(a),
  ...penanganPemetaan(a),
  ...penanganDokumen(a),
  ...penanganEkspor(a),
  ...penanganTandaTangan(a),
  ...penanganCetak(a),
  ...penanganProyektor(a),
  ...penanganPublik(jaringan.publik),
  ...penanganJaringan(a, jaringan),
  ...penanganJejak(a),
  ...penanganOrang(a),
  ...penanganPaket(a),
  ...penanganPemberitahuan(a),
  ...penanganLatihan(a),
  ...penanganCadangan(a),
});
