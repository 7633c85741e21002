# The rating form.
target_sources(ts_ui PRIVATE anchorpanel.cpp choicecontrol.cpp criteriacontrols.cpp criterioncontrol.cpp
  criterionform.cpp evengrid.cpp flagscontrol.cpp optionbuttons.cpp scaleaccess.cpp scaleaxis.cpp scalecontrol.cpp
  textbox.cpp textcontrol.cpp)
