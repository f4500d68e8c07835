print("handsel")
