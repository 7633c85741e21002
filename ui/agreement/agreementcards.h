#pragma once
#include "service/agreementdetail.h"
#include <QCoreApplication>
#include <QWidget>
#include <vector>

class QGridLayout;

namespace touchstone::ui {

/// What a card says of one criterion.
struct CardTexts {
    QString title = {};
    QString value = {}; ///< the figure in large, or "undefined"
    QString name = {}; ///< of the figure
    QString interval = {}; ///< with n, or the reason
    QStringList lines = {}; ///< what always stands beside it
    QString reading = {}; ///< what the figures allow to say, in plain words
};

class CardWriter {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::CardWriter)
public:
    /// One card for each criterion of the overview.
    static std::vector<CardTexts> cards(const service::AgreementDetail& detail);
};

/// The headline figures of every criterion side by side.
class AgreementCards : public QWidget {
    Q_OBJECT
public:
    explicit AgreementCards(QWidget* parent = nullptr);
    void setCards(const std::vector<CardTexts>& cards);

private:
    QGridLayout* m_grid;
};

}
