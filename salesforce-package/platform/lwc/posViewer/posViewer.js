import USES from '@salesforce/customPermission/Use_Partnership_OS';
import SALES_REP from '@salesforce/customPermission/Role_Sales_Rep';
import CHANNEL_MANAGER from '@salesforce/customPermission/Role_Channel_Manager';
import MANAGER from '@salesforce/customPermission/Level_Manager';
import DIRECTOR from '@salesforce/customPermission/Level_Director';
import VP from '@salesforce/customPermission/Level_VP';
import C_LEVEL from '@salesforce/customPermission/Level_C_Level';
import LEGAL from '@salesforce/customPermission/Level_Legal';
import FINANCE from '@salesforce/customPermission/Level_Finance';
import COMPLIANCE from '@salesforce/customPermission/Level_Compliance';
import REVOPS from '@salesforce/customPermission/Level_RevOps';
import userLanguage from '@salesforce/i18n/lang';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';

const held = (table) => table.filter(([permission]) => permission).map(([, name]) => name);

/** The language of the user, as core words it. */
export const lang = String(userLanguage).startsWith('ar') ? 'ar' : 'en';

/** Without this permission nothing of Partnership OS is shown. */
export const mayUse = Boolean(USES);

/** Whom an admin is asked to let in. */
export const asker = { crm: 'salesforce', user: userId };

/** Who looks, for core: the user's custom permissions, language and zone; `now` makes deadlines show what remains. */
export const currentViewer = () => ({
    crm: 'salesforce',
    userId,
    roles: held([
        [USES, 'viewer'],
        [SALES_REP, 'rep'],
        [CHANNEL_MANAGER, 'channel']
    ]),
    levels: held([
        [MANAGER, 'manager'],
        [DIRECTOR, 'director'],
        [VP, 'vp'],
        [C_LEVEL, 'clevel'],
        [LEGAL, 'legal'],
        [FINANCE, 'finance'],
        [COMPLIANCE, 'compliance'],
        [REVOPS, 'revops']
    ]),
    lang,
    zone: timeZone,
    now: new Date().toISOString()
});
