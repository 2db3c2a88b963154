// The tab Community on real databases in a folder of its own, without a portal: what it would send is handed to the
// store by the test.
#pragma once

#include "support/community/ForumDesk.h"
#include "support/community/ForumDoor.h"
#include "support/community/ThreadStore.h"
#include "ui/OpenAccount.h"
#include "ui/community/CommunityTab.h"
#include "ui/community/ForumPanel.h"

#include <QPushButton>

#include <algorithm>
#include <memory>

namespace lotse::testing
{

inline const QDateTime morning(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
inline const QString me = QStringLiteral("005me");

inline community::Thread aThread(int number)
{
    community::Thread thread;
    thread.id = QStringLiteral("0D5%1").arg(number, 6, 10, QLatin1Char('0'));
    thread.forumId = QStringLiteral("forum1");
    thread.title = QStringLiteral("Frage %1 zum Private Agent").arg(number);
    thread.author = {.id = QStringLiteral("005x"), .name = QStringLiteral("Jana Köhler"), .fromVendor = false};
    thread.created = morning.addSecs(number * 60);
    thread.active = thread.created;
    thread.address = QUrl(QStringLiteral("https://forum.example/t/") + thread.id);
    thread.revision = QStringLiteral("1");
    return thread;
}

inline community::Post aPost(const community::Thread& thread, int number, const QString& body, bool rich = false)
{
    community::Post post;
    post.id = number == 0 ? thread.id : QStringLiteral("%1-%2").arg(thread.id).arg(number, 6, 10, QLatin1Char('0'));
    post.threadId = thread.id;
    post.author = {.id = QStringLiteral("005y"), .name = QStringLiteral("Marco Rossi"), .fromVendor = false};
    post.at = thread.created.addSecs(number * 30);
    post.body = body;
    post.rich = rich;
    post.plain = rich ? QStringLiteral("plain words") : QString();
    post.revision = QStringLiteral("1");
    return post;
}

struct CommunityHouse : OpenAccount {
    community::ThreadStore threads{profile.mirror, profile.user};
    community::ForumDesk forumDesk{drafts, outbox, threads, clock, random};
    ui::Workspace place = workspaceWithForums();
    std::unique_ptr<ui::CommunityTab> tab;

    ui::Workspace workspaceWithForums()
    {
        ui::Workspace made = workspace();
        made.threads = &threads;
        made.forumDesk = &forumDesk;
        return made;
    }

    void store(std::vector<community::Thread> all, std::vector<community::Post> posts)
    {
        QVERIFY(answer(
            threads.setForums({{.id = QStringLiteral("forum1"), .name = QStringLiteral("Jitterbit Community")}})));
        QVERIFY(answer(threads.setReader(me)));
        community::ThreadChanges page;
        page.threads = std::move(all);
        page.posts = std::move(posts);
        page.topics = {
            {.id = QStringLiteral("t1"), .forumId = QStringLiteral("forum1"), .name = QStringLiteral("Agents")}};
        page.cursor = "1";
        QVERIFY(answer(threads.apply(page, morning)));
    }

    void show()
    {
        tab = std::make_unique<ui::CommunityTab>(place);
        tab->resize(1024, 700);
        tab->show();
        tab->activateWindow();
        QTRY_VERIFY(!find<ui::ForumPanel>()->forums().empty());
    }

    template <typename T>
    T* find(const QString& accessibleName = {})
    {
        const QList<T*> all = tab->findChildren<T*>();
        const auto found = std::ranges::find_if(all, [&accessibleName](const T* one) {
            return accessibleName.isEmpty() || one->accessibleName() == accessibleName;
        });
        return found == all.end() ? nullptr : *found;
    }
    QPushButton* button(const QString& text)
    {
        const QList<QPushButton*> all = tab->findChildren<QPushButton*>();
        const auto found = std::ranges::find_if(
            all, [&text](const QPushButton* one) { return one->isVisible() && one->text().remove(u'&') == text; });
        return found == all.end() ? nullptr : *found;
    }
    std::vector<outbox::Item> waiting() { return answer(outbox.store().unfinished()).valueOr({}); }
};

} // namespace lotse::testing
