/**
 * `npm audit` over what an installation runs, where the registry offers it: many mirrors of intranets do not, and then it says so. Ends with
 * 1 where something of high or critical severity is known.
 */
import { spawnSync } from 'node:child_process';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  // because a registry that does not answer must not hold up the checks
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
});

/** What npm said; null when it said nothing that is JSON. */
function said() {
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

const report = error ? null : said();
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
  console.log(`audit: not offered here (${error?.message ?? report?.message ?? 'no answer'}); nothing was looked up.`);
} else {
  const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    /^(high|critical)$/.test(severity),
  );
  for (const { name, severity, range } of grave) console.error(`audit: ${name} ${range}: ${severity}`);
  console.log(
    `audit: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low.`,
  );
  if (grave.length > 0) process.exitCode = 1;
}
