# Fails when the program needs Qt Gui or Widgets at run time.
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${PROGRAM} RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
if(NOT found MATCHES "Qt6Core")
    message(FATAL_ERROR "Qt Core is not among the libraries either: this check does not see them: ${found}")
endif()
if(found MATCHES "Qt6?(Gui|Widgets)")
    message(FATAL_ERROR "lotse_core needs a library of windows: ${found}")
endif()
