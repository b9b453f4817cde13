export { skillWords } from '@mentorfolio/domain/sessions/skill-words'
