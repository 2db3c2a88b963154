// Links the whole of lotse_core and nothing else: fails to link when the core needs Gui or Widgets.
int main()
{
    return 0;
}
