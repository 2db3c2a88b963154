// The two databases of an account, in its folder: user.sqlite (what exists nowhere else) and mirror.sqlite (what can be
// fetched again), with their schemas. The tables belong to the rooms whose stores use them.
#pragma once

#include "foundation/storage/Database.h"

#include <memory>

namespace lotse::account
{

struct Profile {
    QString folder;
    QString attachmentsFolder; // copies of attached files, named by hash
    std::shared_ptr<storage::Database> user;
    std::shared_ptr<storage::Database> mirror;
};

// Returns at once; the databases open in their own threads. `vfs` is for tests.
Profile openProfile(const QString& folder, const QString& vfs = {});

std::vector<storage::Migration> userMigrations();
std::vector<storage::Migration> mirrorMigrations();

} // namespace lotse::account
