#pragma once
#include <QObject>
#include <QTranslator>
#include <memory>
#include <vector>

namespace touchstone::ui {

/// The languages of the window and the switch between them. The switch takes effect at once.
class Languages : public QObject {
    Q_OBJECT
public:
    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    struct Row {
        const char* code; ///< "zh_CN"
        const char* name; ///< in that language, UTF-8
    };
    static const std::vector<Row>& all();
    /// The language of the settings, or where none is set that of the system: Chinese or else English.
    static QString resolved(const QString& setting);

    void use(const QString& code);

private:
    std::vector<std::unique_ptr<QTranslator>> m_installed = {};
};

}
