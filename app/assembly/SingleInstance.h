// One profile is opened by one program: the first holds a lock in its folder and listens; a later one hands its wish
// over and ends.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace lotse::assembly
{

class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Wish { Raise, ProductionDown };

    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);

    // True: this program holds the profile from now on. Blocks for a moment at most.
    bool claim();
    // Tells the one that holds it; waits for its answer. False: it does not answer, or nobody can hold this folder.
    bool handOver(Wish wish);
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void asked(lotse::assembly::SingleInstance::Wish wish);

private:
    void answer();

    QString m_name;
    QString m_problem;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace lotse::assembly
