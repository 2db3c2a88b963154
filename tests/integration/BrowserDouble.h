// What a person's browser does with an address, without a window: follows what it is sent to, keeps cookies.
#pragma once

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QRegularExpression>

namespace lotse::testing
{

class BrowserDouble
{
public:
    struct Seen {
        int status = 0;
        QString page;
        QByteArray policy;
    };

    Seen open(const QUrl& address, const QByteArray& verb = "GET", const QByteArray& host = {})
    {
        QNetworkRequest request(address);
        // Qt 6.4, following by itself, asks the redirecting server a second time when its answer comes in pieces.
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        if (!host.isEmpty()) {
            request.setRawHeader("Host", host);
        }
        QNetworkReply* reply = m_manager.sendCustomRequest(request, verb);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished()) {
            loop.exec();
        }
        reply->deleteLater();
        const QUrl onwards = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!onwards.isEmpty()) {
            return open(address.resolved(onwards));
        }
        return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .page = QString::fromUtf8(reply->readAll()),
                .policy = reply->rawHeader("Content-Security-Policy")};
    }
    // Where the link with this id leads.
    static QUrl linkOf(const QString& page, const QString& id)
    {
        const QRegularExpression link(QStringLiteral("id=%1 href=\"([^\"]+)\"").arg(id));
        return QUrl(link.match(page).captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&")));
    }

private:
    QNetworkAccessManager m_manager;
};

} // namespace lotse::testing
