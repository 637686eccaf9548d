import { aliasCollision } from './alias-collision.ts';
import { alteredWords } from './altered-words.ts';
import { backwardState } from './backward-state.ts';
import { asWrittenDiffers } from './as-written-differs.ts';
import { brokenLetters } from './broken-letters.ts';
import type { Check } from './check.ts';
import { circularReference } from './circular-reference.ts';
import { collapsedGeometry } from './collapsed-geometry.ts';
import { commitmentWithIssuer } from './commitment-with-issuer.ts';
import { deadLink } from './dead-link.ts';
import { documentAfterArticle } from './document-after-article.ts';
import { documentNumberKind } from './document-number-kind.ts';
import { draftReference } from './draft-reference.ts';
import { emptyBody } from './empty-body.ts';
import { eventAfterArticle } from './event-after-article.ts';
import { figureWithoutUnit } from './figure-without-unit.ts';
import { foreignGrouping } from './foreign-grouping.ts';
import { futurePublished } from './future-published.ts';
import { hubAmongParties } from './hub-among-parties.ts';
import { jumpingVertex } from './jumping-vertex.ts';
import { laterBasis } from './later-basis.ts';
import { lostBodyWords } from './lost-body-words.ts';
import { missingEvidence } from './missing-evidence.ts';
import { missingGeometry } from './missing-geometry.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { officeNotInForce } from './office-not-in-force.ts';
import { officialArticle } from './official-article.ts';
import { periodOrder } from './period-order.ts';
import { placeAbroad } from './place-abroad.ts';
import { regionKind } from './region-kind.ts';
import { repeatedItem } from './repeated-item.ts';
import { selfReference } from './self-reference.ts';
import { shareOverWhole } from './share-over-whole.ts';
import { sharedName } from './shared-name.ts';
import { stateOrder } from './state-order.ts';
import { strayGeometry } from './stray-geometry.ts';
import { strayLeg } from './stray-leg.ts';
import { undatedUnit } from './undated-unit.ts';
import { unfitComponent } from './unfit-component.ts';
import { unfitReference } from './unfit-reference.ts';
import { unitNotInForce } from './unit-not-in-force.ts';
import { unknownReference } from './unknown-reference.ts';
import { unmarkedDrawing } from './unmarked-drawing.ts';
import { unreachableContact } from './unreachable-contact.ts';
import { unsupportedPath } from './unsupported-path.ts';
import { vagueAccuracy } from './vague-accuracy.ts';
import { endlessTitle } from './endless-title.ts';
import { wholeArticleQuote } from './whole-article-quote.ts';
import { vagueLink } from './vague-link.ts';
import { zeroCoordinate } from './zero-coordinate.ts';
import { valueNotInQuote } from './value-not-in-quote.ts';

/** Every rule that runs. A new one is its file and a line here. */
export const CHECKS: readonly Check[] = [
  unknownReference,
  draftReference,
  deadLink,
  unfitComponent,
  selfReference,
  officialArticle,
  circularReference,
  unfitReference,
  missingEvidence,
  unsupportedPath,
  valueNotInQuote,
  asWrittenDiffers,
  foreignGrouping,
  figureWithoutUnit,
  shareOverWhole,
  alteredWords,
  wholeArticleQuote,
  endlessTitle,
  unitNotInForce,
  undatedUnit,
  periodOrder,
  stateOrder,
  backwardState,
  documentAfterArticle,
  eventAfterArticle,
  laterBasis,
  officeNotInForce,
  futurePublished,
  missingGeometry,
  unmarkedDrawing,
  zeroCoordinate,
  placeAbroad,
  collapsedGeometry,
  vagueAccuracy,
  brokenLetters,
  lostBodyWords,
  emptyBody,
  vagueLink,
  jumpingVertex,
  strayGeometry,
  strayLeg,
  repeatedItem,
  hubAmongParties,
  regionKind,
  commitmentWithIssuer,
  documentNumberKind,
  aliasCollision,
  sharedName,
  nearDuplicate,
  unreachableContact,
];
