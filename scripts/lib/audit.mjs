// What `npm audit` says, judged; and what can be said of the lock file without asking anybody.

const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];

/**
 * Reads the answer of `npm audit --json`. Null where it is none: the service could not be asked, which is no pass.
 * @returns {{ id: string, package: string, severity: string, title: string, url: string }[] | null} each advisory once
 */
export function readAudit(text) {
  let answer;
  try {
    // npm writes its warnings before the JSON.
    answer = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
  if (answer?.auditReportVersion !== 2 || typeof answer.vulnerabilities !== 'object' || !answer.vulnerabilities)
    return null;
  const found = new Map();
  for (const { via = [] } of Object.values(answer.vulnerabilities)) {
    for (const v of via) {
      // A string names the package below by which this one is touched; that one has its own entry.
      if (typeof v !== 'object' || v === null) continue;
      const url = String(v.url ?? '');
      const id = /GHSA-[\w-]+/.exec(url)?.[0] ?? String(v.source ?? v.title ?? '');
      found.set(`${id} ${v.name}`, {
        id,
        package: String(v.name),
        severity: String(v.severity),
        title: String(v.title),
        url,
      });
    }
  }
  // Counted by npm, but named nowhere: better said than lost.
  const counted = Object.values(answer.vulnerabilities).length;
  if (counted > 0 && found.size === 0) return null;
  return [...found.values()].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/**
 * Which advisories nobody explained, and which explanations no longer hold: past their day, or for something that is not there.
 * @param explained `[{ id, package, reason, until }]`; `until` is the day (ISO) from which it has to be looked at again
 */
export function judgeAudit(found, explained, today) {
  const same = (a, e) => a.id === e.id && a.package === e.package;
  const holds = (e) => typeof e.reason === 'string' && e.reason.trim().length >= 20 && e.until > today;
  const valid = explained.filter(holds);
  return {
    open: found.filter((a) => !valid.some((e) => same(a, e))),
    accepted: found.filter((a) => valid.some((e) => same(a, e))),
    stale: explained.filter((e) => !holds(e) || !found.some((a) => same(a, e))),
  };
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const REGISTRY = /^https:\/\/registry\.npmjs\.org\/(@[\w.-]+\/)?[\w.-]+\/-\/[\w.-]+\.tgz$/;

/** What is wrong with the lock file and the versions beside it, in sentences; none where all is as it should be. */
export function lockFaults(manifest, lock) {
  const faults = [];
  const own = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  for (const [name, version] of Object.entries(own)) {
    if (!EXACT.test(version)) faults.push(`${name}: versi "${version}" tidak pasti`);
    if (lock.packages[`node_modules/${name}`]?.version !== version) faults.push(`${name}: kunci memuat versi lain`);
  }
  const allowed = manifest.allowScripts ?? {};
  for (const [where, p] of Object.entries(lock.packages)) {
    if (where === '') continue;
    const name = where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (p.link) faults.push(`${where}: tautan ke folder`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(p.integrity ?? '')) faults.push(`${where}: tanpa integritas SHA-512`);
    if (p.resolved !== undefined && !REGISTRY.test(p.resolved)) faults.push(`${where}: bukan dari registri npm`);
    if (!EXACT.test(p.version ?? '')) faults.push(`${where}: versi "${p.version}" tidak pasti`);
    if (p.hasInstallScript && !(name in allowed))
      faults.push(`${where}: skrip pemasangan yang tidak tercatat di allowScripts`);
    for (const [other, range] of Object.entries({ ...p.dependencies, ...p.optionalDependencies })) {
      if (/^(git|github:|https?:|file:|link:|[\w.-]+\/[\w.-]+$)/.test(String(range)))
        faults.push(`${where}: meminta ${other} dari ${range}`);
    }
  }
  return faults;
}

/** Every package that comes into the application: those named, and what they need, as the lock file has them. */
export function shipped(lock, roots) {
  const seen = new Set();
  const visit = (name, from) => {
    // Looked up as Node does it: beside whoever asks first, then further up.
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      const where = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
      const p = lock.packages[where];
      if (p) {
        if (seen.has(where)) return;
        seen.add(where);
        for (const d of Object.keys({ ...p.dependencies, ...p.optionalDependencies })) visit(d, where);
        return;
      }
      if (base === '') return;
    }
  };
  for (const r of roots) visit(r, '');
  return new Set([...seen].map((w) => w.slice(w.lastIndexOf('node_modules/') + 'node_modules/'.length)));
}
