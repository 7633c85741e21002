#pragma once
#include <QString>
#include <memory>

struct sqlite3;

namespace touchstone::testing {

/// Changes a closed project behind the program's back.
void damageProject(const QString& file, const char* sql);

/// Write-protects a file until it goes: by its permissions, and for somebody whom these do not hold back by a
/// mount that only this process sees.
class WriteProtected {
public:
    explicit WriteProtected(const QString& file);
    ~WriteProtected();
    WriteProtected(const WriteProtected&) = delete;
    WriteProtected& operator=(const WriteProtected&) = delete;
    /// False where this process may write everywhere and may not mount.
    bool holds() const { return m_holds; }

private:
    QByteArray m_file;
    bool m_mounted = false;
    bool m_holds = false;
};

/// Holds a project as another program does that lets nobody else in, until it goes.
class HeldProject {
public:
    explicit HeldProject(const QString& file);
    ~HeldProject();
    HeldProject(const HeldProject&) = delete;
    HeldProject& operator=(const HeldProject&) = delete;

private:
    sqlite3* m_handle = nullptr;
};

}
