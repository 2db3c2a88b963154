#include "foundation/LogCategories.h"

namespace lotse
{

Q_LOGGING_CATEGORY(lcStorage, "lotse.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "lotse.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSettings, "lotse.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlatform, "lotse.platform", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAccount, "lotse.account", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "lotse.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDrafts, "lotse.drafts", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOutbox, "lotse.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCases, "lotse.cases", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPortal, "lotse.portal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWindow, "lotse.window", QtInfoMsg)

} // namespace lotse
