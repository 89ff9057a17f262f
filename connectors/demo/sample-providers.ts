import { companyName } from './names.ts';
import { chance } from './random.ts';
import type { RawProvider } from './raw.ts';

const PROVIDERS = 120;
const ARABIC_SHARE = 0.3;
const UNDESCRIBED_SHARE = 0.04;

const DOES = [
  'Kubernetes consulting',
  'cloud migration',
  'managed services',
  'DevOps and CI/CD',
  'security reviews',
  'training',
  'data platforms',
  'system integration',
  'AI workloads',
  'observability',
  'application modernization',
  '24/7 support',
] as const;
const SERVES = [
  'for retail',
  'for healthcare',
  'for finance',
  'for the public sector',
  'for telecommunications',
  '',
  '',
  '',
] as const;
const ENDINGS = ['sa', 'de', 'uk', 'in', 'nl'] as const;

/** A made-up partner directory of the real one's shape: some entries say nothing, one has a home page that is not its own. */
export function sampleProviders(): RawProvider[] {
  return Array.from({ length: PROVIDERS }, (_, at) => {
    const by = chance('sample provider', String(at));
    const name = companyName(by.holds(ARABIC_SHARE) ? 'ar' : 'en', 'provider', String(at));
    const does = by.some(DOES, by.whole(2, 4)).join(', ');
    const described = !by.holds(UNDESCRIBED_SHARE);
    const host = `provider-${at + 1}.${by.pick(ENDINGS)}.example`;
    return {
      kcsp_id: `sample-${String(at + 1).padStart(3, '0')}`,
      name: `${name} ${at + 1} (Sample)`,
      description: described ? `We offer ${does} ${by.pick(SERVES)}`.trimEnd().concat('.') : '',
      homepage_url: at === 27 ? 'https://github.com/' : `https://${host}/services`,
    };
  });
}
