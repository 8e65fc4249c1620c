export {
  hostOf,
  isBrowsers,
  isLocal,
  readAddress,
  readModel,
  type ModelChoice,
  type ModelKind,
} from './choice';
export { browsersModels, downloadModel, type Availability, type BrowsersApis } from './browsers';
export type { OfferedModel } from './openai';
export { engineFor, listModels, tryModel } from './connect';
export { wordsSent } from './prompt';
export { tellByModel } from './tell';
export type { ModelOffer, ModelPart } from './offer';
